package jp.komado.documents;

import java.time.LocalDate;
import java.util.List;

/**
 * Cover sheet of a dispatch from a municipality to the prefecture (進達書): what is in the bag, item by item, so that both ends can
 * tick the same list.
 */
public record DispatchCover(String number, LocalDate dispatchedOn, String municipality, String municipalityHead, Issuer receiver,
                            String bagNumber, List<Item> items) implements Paper {

    /** One case in the bag. */
    public record Item(int line, String applicationNumber, String patientName, String kind, LocalDate receivedOn, int documents,
                       String note) {
    }

    @Override
    public String template() {
        return "dispatch-cover";
    }

    @Override
    public String title() {
        return "小児慢性特定疾病医療費支給認定申請書の進達について";
    }

    @Override
    public String description() {
        return "区市町村から東京都へ送付する支給認定申請書の送付書";
    }

    /** All documents in the bag. */
    public int documents() {
        return items.stream().mapToInt(Item::documents).sum();
    }
}
