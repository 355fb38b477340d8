package jp.komado.custody;

import java.util.HashSet;
import java.util.List;
import jp.komado.custody.OrderAnswers.Finding;
import jp.komado.custody.OrderAnswers.Resolution;
import jp.komado.custody.OrderAnswers.Settlement;
import jp.komado.dossier.FieldErrors;

/** What a person may say about boxes that the answer left open. No box may be left without a place when the order goes on or ends. */
final class DifferenceRules {

    private DifferenceRules() {
    }

    /** Refuses the form with every wrong field. */
    static void demand(OrderKind kind, Resolution resolution, List<Settlement> settlements, List<Box> open) {
        var errors = new FieldErrors();
        var seen = new HashSet<String>();
        var numbers = open.stream().map(Box::number).toList();
        boolean goesOn = false;
        for (int i = 0; i < settlements.size(); i++) {
            var said = settlements.get(i);
            var pointer = "/boxes/" + i;
            errors.demand(numbers.contains(said.boxNumber()), pointer + "/number", "custody.field.box-not-open");
            errors.demand(seen.add(said.boxNumber()), pointer + "/number", "custody.field.box-twice");
            errors.demand(possible(kind, resolution, said.finding()), pointer + "/finding", "custody.field.finding-not-possible");
            goesOn |= said.finding() == Finding.GOES_ON;
        }
        if (resolution == Resolution.ASK_AGAIN) {
            errors.demand(seen.size() < open.size(), "/resolution", "custody.field.nothing-to-ask");
        } else {
            errors.demand(seen.containsAll(numbers), "/boxes", "custody.field.every-box");
            errors.demand(resolution == Resolution.STOP || kind.handOver() || goesOn, "/resolution", "custody.field.nothing-goes-on");
        }
        errors.refuseTask();
    }

    private static boolean possible(OrderKind kind, Resolution resolution, Finding finding) {
        return switch (finding) {
            case GOES_ON -> resolution == Resolution.CONTINUE && !kind.handOver();
            case CONTRACTOR -> kind != OrderKind.DISPOSAL;
            case HERE, MISSING -> true;
        };
    }
}
