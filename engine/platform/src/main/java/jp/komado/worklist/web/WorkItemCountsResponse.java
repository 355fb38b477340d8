package jp.komado.worklist.web;

import java.util.List;

/** The numbers beside the tabs. A number above 1 000 means "more than 1 000". */
record WorkItemCountsResponse(int mine, int group, int all, int overdue, int dueToday, List<QueueCountResponse> byQueue) {

    /** Open items of one queue. */
    record QueueCountResponse(String queue, int open) {
    }
}
