package jp.komado.calendar;

import java.time.LocalDate;
import java.time.Month;

/** A Japanese fiscal year, from 1 April of its number to 31 March of the next year. */
public record FiscalYear(int value) implements Comparable<FiscalYear> {

    public FiscalYear {
        if (value < 1873 || value > 9998) {
            throw new IllegalArgumentException("not a fiscal year: " + value);
        }
    }

    /** The fiscal year in which a day lies. */
    public static FiscalYear of(LocalDate day) {
        return new FiscalYear(day.getMonthValue() < Month.APRIL.getValue() ? day.getYear() - 1 : day.getYear());
    }

    public LocalDate firstDay() {
        return LocalDate.of(value, Month.APRIL, 1);
    }

    public LocalDate lastDay() {
        return LocalDate.of(value + 1, Month.MARCH, 31);
    }

    public boolean contains(LocalDate day) {
        return of(day).equals(this);
    }

    public FiscalYear next() {
        return new FiscalYear(value + 1);
    }

    public FiscalYear previous() {
        return new FiscalYear(value - 1);
    }

    /** 令和8年度; the year in which an era begins is the first of that era as a whole (令和元年度). */
    public String label() {
        return JapaneseEra.year(LocalDate.of(value, Month.DECEMBER, 31)) + "度";
    }

    @Override
    public int compareTo(FiscalYear other) {
        return Integer.compare(value, other.value);
    }
}
