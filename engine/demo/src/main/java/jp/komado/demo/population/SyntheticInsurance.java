package jp.komado.demo.population;

/** The patient's medical insurance; numbers are null where public assistance stands in its place. */
public record SyntheticInsurance(Kind kind, String insurerNumber, String insurerName, String symbol, String number, String branch) {

    /** Who insures. */
    public enum Kind { EMPLOYEE, NHI, NHI_ASSOCIATION, PUBLIC_ASSISTANCE }
}
