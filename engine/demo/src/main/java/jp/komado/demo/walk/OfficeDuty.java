package jp.komado.demo.walk;

/** Does one of the office's duties, in the time of the thread that calls; a duty that was interrupted is done again from where it stands. */
interface OfficeDuty {

    Duty duty();

    /** Whether there is anything to do at all; asked often, so cheap. */
    boolean isDue();

    void perform();
}
