package jp.komado.counterparts.payer;

import java.nio.charset.Charset;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * A payer's list of a billing month: for every holder the claims of the month before, with shares that fill the cap in order; and what
 * was asked to be odd, each with the first holders that allow it. The same month, holders and oddities give the same list.
 */
final class ClaimList {

    private static final Charset CP932 = Charset.forName("windows-31j");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuuMM");
    private static final String[] INSTITUTIONS = {"1234566", "0100016", "9800103", "2345676", "7654320"};
    /** Where what is odd was claimed from. */
    private static final String OTHER_HOSPITAL = "1111111";
    private static final int FEE_YEN = 70;
    private static final int EVERY_HIGH_COST = 40;
    private static final long YEN_PER_POINT = 10;

    private final int payer;
    private final YearMonth billing;
    private final Set<Odd> odd;
    private final Limits limits = new Limits();
    private final List<Claim> claims = new ArrayList<>();
    private final Map<String, String> oddRecords = new TreeMap<>();

    ClaimList(int payer, YearMonth billing, Set<Odd> odd) {
        this.payer = payer;
        this.billing = billing;
        this.odd = odd;
    }

    /** Fills the list. */
    ClaimList of(Collection<Holder> holders, int perHolder) {
        var service = billing.minusMonths(1);
        var theirs = holders.stream().filter(holder -> holder.payer() == payer && holder.isCovered(service)).toList();
        theirs.forEach(holder -> claims(holder, service, perHolder));
        var some = List.copyOf(claims);
        odd.stream().filter(one -> !one.ofTheFile()).forEach(one -> add(one, some));
        return this;
    }

    private void claims(Holder holder, YearMonth service, int count) {
        var random = new Random(holder.recipientNumber().hashCode() * 31L + service.hashCode());
        long left = holder.capYen();
        int first = random.nextInt(INSTITUTIONS.length);
        for (int i = 0; i < Math.min(count, INSTITUTIONS.length); i++) {
            boolean dear = i == 0 && random.nextInt(EVERY_HIGH_COST) == 0;
            long points = dear ? 50_000 + random.nextInt(60_000) : 300 + random.nextInt(4_000);
            var claim = claim(holder, service, INSTITUTIONS[(first + i) % INSTITUTIONS.length], dear ? 1 : 2, points, left, 1 + random.nextInt(5));
            left -= claim.share();
            claims.add(claim);
        }
    }

    private Claim claim(Holder holder, YearMonth service, String institution, int inOut, long points, long left, int days) {
        long cost = points * YEN_PER_POINT;
        boolean uninsured = holder.publicAssistance() && holder.insurerNumber() == null;
        long copay = uninsured ? cost : Math.min(cost * holder.insurancePercent(service) / 100, limits.of(holder, service, cost));
        long share = Math.min(Math.min(cost * 20 / 100, copay), left);
        return new Claim(holder, service, holder.recipientNumber(), institution, inOut, points, copay, share, copay - share, days, 1);
    }

    /** Each oddity is a line of its own, with a holder of its own as long as there are enough. */
    private void add(Odd one, List<Claim> some) {
        var fitting = some.stream().filter(claim -> one != Odd.ABOVE_CAP || claim.share() > 0 && claim.share() * 2 > claim.holder().capYen()).toList();
        if (fitting.isEmpty()) {
            return;
        }
        var claim = fitting.get(one.ordinal() * 2 % fitting.size());
        var made = switch (one) {
            case UNKNOWN_NUMBER -> claim.numbered("9999996").at(OTHER_HOSPITAL, claim.share());
            case CHECK_DIGIT -> claim.numbered(mistyped(claim.recipientNumber())).at(OTHER_HOSPITAL, claim.share());
            case OUTSIDE_VALIDITY -> claim.at(OTHER_HOSPITAL, claim.share()).in(YearMonth.from(claim.holder().validFrom()).minusMonths(1), 2);
            case ABOVE_CAP -> claim.at(OTHER_HOSPITAL, claim.share());
            case AMOUNTS -> claim.at(OTHER_HOSPITAL, 0).withPublic(claim.copay() + 10);
            default -> claim;
        };
        claims.add(made);
        oddRecords.put(record(claims.size()), one.name());
    }

    private static String mistyped(String number) {
        int last = number.length() - 1;
        return number.substring(0, last) + (number.charAt(last) == '9' ? '0' : (char) (number.charAt(last) + 1));
    }

    String fileName() {
        return "claims_" + billing.format(MONTH) + "_" + payer + ".csv";
    }

    int count() {
        return claims.size();
    }

    long amountYen() {
        return claims.stream().mapToLong(Claim::publicAmount).sum();
    }

    /** Which records are odd, and how. */
    Map<String, String> oddRecords() {
        return oddRecords;
    }

    private String record(int number) {
        return billing.format(MONTH) + payer + String.format("%07d", number);
    }

    byte[] bytes() {
        var lines = new ArrayList<String>();
        lines.add(Claim.HEADER);
        for (int i = 0; i < claims.size(); i++) {
            lines.add(claims.get(i).line(record(i + 1), payer, billing));
        }
        long amount = amountYen() + (odd.contains(Odd.TOTALS) ? 1 : 0);
        lines.add("TOTAL," + claims.size() + "," + claims.stream().mapToLong(Claim::points).sum() + "," + amount + "," + (long) claims.size() * FEE_YEN);
        spoil(lines);
        return (String.join("\r\n", lines) + "\r\n").getBytes(CP932);
    }

    private void spoil(List<String> lines) {
        if (claims.isEmpty()) {
            return;
        }
        if (odd.contains(Odd.LETTERS)) {
            lines.set(1, changed(lines.get(1), 24, "O"));
        }
        if (odd.contains(Odd.OTHER_MONTH)) {
            lines.set(1, changed(lines.get(1), 2, billing.minusMonths(1).format(MONTH)));
        }
        if (odd.contains(Odd.HALF)) {
            lines.subList(1 + claims.size() / 2, lines.size()).clear();
        }
    }

    private static String changed(String line, int column, String value) {
        var cells = line.split(",", -1);
        cells[column] = value;
        return String.join(",", cells);
    }
}
