package jp.komado.dossier;

/**
 * A disease of the notified list.
 *
 * @param code group, major class and serial as the information centre writes them, e.g. {@code 01_01_001}
 */
public record ListedDisease(String code, String group, String name, String kana) {
}
