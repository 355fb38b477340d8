package jp.komado.demo.population;

/**
 * A member of the household besides the patient.
 *
 * @param insured whether this person shares the patient's medical insurance
 * @param tax     the certificate handed in, or null where none is needed (a child at school)
 */
public record SyntheticMember(SyntheticPerson person, String relationship, boolean insured, SyntheticTax tax) {
}
