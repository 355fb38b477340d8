package jp.komado.renewal;

/** Why somebody is not renewed. */
public enum StopGround { MOVED_AWAY, DIED, TWENTY, NOT_NEEDED }
