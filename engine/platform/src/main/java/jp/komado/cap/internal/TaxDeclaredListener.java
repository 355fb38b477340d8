package jp.komado.cap.internal;

import java.time.Clock;
import java.time.LocalDate;
import jp.komado.cap.Origin;
import jp.komado.cap.TaxFact;
import jp.komado.cap.TaxFacts;
import jp.komado.cap.TaxStatus;
import jp.komado.dossier.TaxDeclared;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps what the papers of an application state about tax, in the transaction of the entry. */
@Component
class TaxDeclaredListener {

    private final TaxFacts taxFacts;
    private final Clock clock;

    TaxDeclaredListener(TaxFacts taxFacts, Clock clock) {
        this.taxFacts = taxFacts;
        this.clock = clock;
    }

    @EventListener
    void on(TaxDeclared tax) {
        taxFacts.record(tax.caseId(), tax.personId(), new TaxFact(tax.fiscalYear(), TaxStatus.valueOf(tax.status()), orZero(tax.incomeLevy()),
            orZero(tax.perCapitaLevy()), tax.totalIncome(), tax.pensionIncome(), tax.otherBenefits(), orZero(tax.housingLoanCredit()),
            orZero(tax.donationCredit()), tax.designatedCity(), Origin.valueOf(tax.source()),
            tax.sourceDate() == null ? LocalDate.now(clock) : tax.sourceDate()));
    }

    private static long orZero(Long amount) {
        return amount == null ? 0 : amount;
    }
}
