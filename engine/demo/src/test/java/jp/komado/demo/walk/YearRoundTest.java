package jp.komado.demo.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import jp.komado.KomadoApplication;
import jp.komado.access.CurrentUsers;
import jp.komado.copies.CopyRun;
import jp.komado.copies.internal.CopyRuns;
import jp.komado.demo.DemoApplication;
import jp.komado.renewal.RenewalDesk;
import jp.komado.renewal.RenewalState;
import jp.komado.renewal.RenewalViews.WaveView;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

class YearRoundTest {

    @TempDir
    private Path directory;

    @Test
    void renewals_are_due_in_all_stages_and_a_copy_registration_waits_and_both_go_on_where_they_stand() {
        var context = DemoApplication.start(directory, "--server.port=0", "--komado.demo.load=false");
        try {
            var engine = (ProcessEngineConfigurationImpl) context.getBean(ProcessEngine.class).getProcessEngineConfiguration();
            engine.getJobExecutor().shutdown();

            // when
            live(context);
            live(context);

            // then
            var users = context.getBean(CurrentUsers.class);
            var waves = users.runAs("worker1", context.getBean(RenewalDesk.class)::waves);
            assertThat(waves).extracting(WaveView::total).containsExactly(9, 7, 8);
            assertThat(waves.get(0).notices()).isEqualTo(8);
            assertThat(waves.get(1).counts()).containsEntry(RenewalState.NOTIFIED, 5).containsEntry(RenewalState.APPLIED, 2);
            assertThat(waves.get(2).counts()).containsEntry(RenewalState.APPLIED, 3).containsEntry(RenewalState.NOT_RENEWED, 1)
                .containsEntry(RenewalState.NOTIFIED, 4);
            assertThat(waves.get(2).reminders()).isEqualTo(4);
            var runs = users.runAs("worker1", context.getBean(CopyRuns.class)::newest);
            assertThat(runs).extracting(run -> run.state()).isEqualTo(List.of(CopyRun.State.ANSWERED, CopyRun.State.NOTHING));
            assertThat(runs.get(0).counts().held()).isEqualTo(15);
            assertThat(runs.get(0).counts().errors()).isEqualTo(9);
        } finally {
            context.close();
        }
    }

    private static void live(ConfigurableApplicationContext context) {
        var today = LocalDate.now(KomadoApplication.JAPAN);
        context.getBean(CopyWeeks.class).first(today);
        context.getBean(RenewalSeason.class).live(today);
        context.getBean(CopyWeeks.class).second(today);
    }
}
