package jp.komado.dossier;

/** One of Tokyo's 62 wards, cities, towns and villages. */
public record Municipality(String code, String name, String kana, String nameEn) {
}
