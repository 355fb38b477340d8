package jp.komado.dossier;

/** One of the sixteen disease groups (疾患群). */
public record DiseaseGroup(String code, String name, String nameEn) {
}
