package jp.komado.worklist.internal;

import java.util.UUID;
import org.springframework.lang.Nullable;

/** Which part of the work list a screen wants, in which order. */
public record ListRequest(
        View view,
        @Nullable String queue,
        @Nullable String step,
        @Nullable String elementId,
        boolean overdue,
        @Nullable String channel,
        @Nullable String municipality,
        @Nullable UUID search,
        Sort sort,
        Direction direction,
        @Nullable String cursor,
        int limit) {

    /** Mine: I have it. Group: nobody has it and I might. All: whoever has it, in the queues that I see. */
    public enum View {
        MINE, GROUP, ALL
    }

    /** What a list is ordered by; the item's id settles ties. */
    public enum Sort {
        DUE("due_date", "date"), PRIORITY("priority", "smallint"), CREATED("created_at", "timestamptz");

        private final String column;
        private final String type;

        Sort(String column, String type) {
            this.column = column;
            this.type = type;
        }

        String column() {
            return column;
        }

        String type() {
            return type;
        }
    }

    /** Ascending: soonest due, least urgent, oldest first. */
    public enum Direction {
        ASC(">"), DESC("<");

        private final String beyond;

        Direction(String beyond) {
            this.beyond = beyond;
        }

        String beyond() {
            return beyond;
        }
    }
}
