package jp.komado.certification;

/** Why an application is rejected without an examination of the child's state. */
public enum RejectionGround { AGE, RESIDENCE, NO_CORRECTION, DUPLICATE, INCOMPLETE, IDENTITY }
