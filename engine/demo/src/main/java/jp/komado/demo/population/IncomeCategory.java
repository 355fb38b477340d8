package jp.komado.demo.population;

import java.util.List;
import jp.komado.demo.population.SyntheticTax.Status;

/** 適用区分: the category in which an insurer has a family of the prefecture. */
public final class IncomeCategory {

    private static final List<String> CATEGORIES = List.of("ア", "イ", "ウ", "エ", "オ");
    private static final long LEVY_OF_U = 71_000;
    private static final long LEVY_OF_I = 251_000;
    private static final long LEVY_OF_A = 400_000;

    private IncomeCategory() {
    }

    /** By the income of who insures, roughly as the brackets of the law would have it. */
    static String expected(SyntheticApplication application) {
        var tax = application.household().stream().filter(member -> member.person().equals(application.applicant())).map(SyntheticMember::tax)
            .findFirst().orElse(null);
        if (tax == null || tax.status() == Status.UNDECLARED) {
            return "ア";
        }
        if (tax.status() == Status.EXEMPT) {
            return "オ";
        }
        return tax.incomeLevy() < LEVY_OF_U ? "エ" : tax.incomeLevy() < LEVY_OF_I ? "ウ" : tax.incomeLevy() < LEVY_OF_A ? "イ" : "ア";
    }

    /** As the insurer answers: one further down the list where its answer is odd. */
    public static String answered(SyntheticApplication application) {
        var expected = expected(application);
        return application.has(Twist.OTHER_CATEGORY) ? CATEGORIES.get((CATEGORIES.indexOf(expected) + 1) % CATEGORIES.size()) : expected;
    }
}
