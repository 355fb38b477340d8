package jp.komado.dossier;

/** 新規・更新・変更・転入: what an application asks for. */
public enum ApplicationKind { NEW, RENEWAL, CHANGE, MOVE_IN }
