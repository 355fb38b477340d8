package jp.komado.counterparts.fault;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * How the outside world behaves: how fast it answers, and what share of it goes wrong. The same seed makes the same things go wrong
 * with the same questions, whatever numbers they bear, and with the same shipments.
 *
 * @param on          whether the rules apply
 * @param seed        what the shares are thrown from
 * @param seconds     how long answers of a kind take; {@code *} for all others
 * @param lateSeconds how long the late ones take
 * @param rules       what goes wrong
 */
public record Script(boolean on, long seed, Map<String, Integer> seconds, int lateSeconds, List<Rule> rules) {

    /** Every kind that can be asked, letters to insurers included. */
    public static final Set<String> KINDS = Set.of("identity-confirmation", "number-look-up", "code-acquisition", "in-house-inquiry",
        "outside-inquiry", "insurer-letter", "copy-registration", "provision-answer");

    private static final String ALL = "*";
    private static final Set<String> WITH_NETWORK = Set.of("code-acquisition", "in-house-inquiry", "outside-inquiry", "copy-registration",
        "provision-answer");
    private static final int HUNDRED = 100;
    private static final double PERCENT = 100.0;
    private static final int LONGEST = 30 * 24 * 60 * 60;

    /**
     * One thing that goes wrong.
     *
     * @param kind    with which kind of inquiry; {@code *} for all
     * @param share   with how many of a hundred records, or of a hundred files
     * @param seconds how much later a delayed answer, a second copy or the right file comes
     */
    public record Rule(String kind, double share, Fault fault, int seconds) {

        boolean appliesTo(String asked) {
            return kind.equals(ALL) ? fault != Fault.NETWORK_ERROR || WITH_NETWORK.contains(asked) : kind.equals(asked);
        }
    }

    public Script {
        seconds = seconds == null ? Map.of() : Map.copyOf(seconds);
        rules = rules == null ? List.of() : List.copyOf(rules);
        seconds.forEach((kind, value) -> {
            known(kind);
            inTime(value);
        });
        inTime(lateSeconds);
        rules.forEach(Script::check);
        for (var kind : KINDS) {
            checkSum(rules, kind, false);
            checkSum(rules, kind, true);
        }
    }

    private static void check(Rule rule) {
        known(rule.kind());
        inTime(rule.seconds());
        if (rule.fault() == null || !(rule.share() >= 0 && rule.share() <= HUNDRED)) {
            throw new IllegalArgumentException("規則には fault と、0から100までの share が必要です");
        }
        if (rule.fault() == Fault.NETWORK_ERROR && !rule.kind().equals(ALL) && !WITH_NETWORK.contains(rule.kind())) {
            throw new IllegalArgumentException("NETWORK_ERROR は連携サーバーの照会だけに使えます: " + rule.kind());
        }
        if (rule.fault().ofFile() && rule.kind().equals("insurer-letter")) {
            throw new IllegalArgumentException("保険者照会には、ファイルの障害はありません");
        }
    }

    private static void checkSum(List<Rule> rules, String kind, boolean ofFile) {
        var sum = rules.stream().filter(rule -> rule.fault().ofFile() == ofFile && rule.appliesTo(kind)).mapToDouble(Rule::share).sum();
        if (sum > HUNDRED) {
            throw new IllegalArgumentException("share の合計が100を超えています: " + kind);
        }
    }

    private static void known(String kind) {
        if (kind == null || !kind.equals(ALL) && !KINDS.contains(kind)) {
            throw new IllegalArgumentException("知らない種別です: " + kind);
        }
    }

    private static void inTime(int seconds) {
        if (seconds < 0 || seconds > LONGEST) {
            throw new IllegalArgumentException("秒数は0から" + LONGEST + "までです: " + seconds);
        }
    }

    /** How long an ordinary answer of this kind takes. */
    public Duration delay(String kind) {
        return Duration.ofSeconds(seconds.getOrDefault(kind, seconds.getOrDefault(ALL, 0)));
    }

    /** How long a late answer takes. */
    public Duration late() {
        return Duration.ofSeconds(lateSeconds);
    }

    /**
     * What goes wrong with one inquiry.
     *
     * @param question what is asked, in words or digits that stay the same when the asker starts anew
     * @param time     how often this is asked by now, from 1: who asks again may be luckier
     */
    public Optional<Rule> forRecord(String kind, String question, int time) {
        return thrown(kind, false, question + "/" + time);
    }

    /** What goes wrong with one file of answers. */
    public Optional<Rule> forFile(String kind, String shipment, int part) {
        return thrown(kind, true, shipment + "/" + part);
    }

    private Optional<Rule> thrown(String kind, boolean ofFile, String what) {
        if (!on) {
            return Optional.empty();
        }
        var dice = new SplittableRandom(seed * 1_000_003 + kind.hashCode() * 31L + what.hashCode() * 7_919L + (ofFile ? 1 : 0)).split().nextDouble()
            * PERCENT;
        for (var rule : rules) {
            if (rule.fault().ofFile() == ofFile && rule.appliesTo(kind)) {
                dice -= rule.share();
                if (dice < 0) {
                    return Optional.of(rule);
                }
            }
        }
        return Optional.empty();
    }
}
