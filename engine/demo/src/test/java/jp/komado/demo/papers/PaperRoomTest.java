package jp.komado.demo.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import jp.komado.access.CurrentUsers;
import jp.komado.custody.BoxDesk;
import jp.komado.custody.OrderDesk;
import jp.komado.custody.OrderView.OrderLine;
import jp.komado.demo.DemoApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ⑰ The demo's paper room, with the contractor as a program of its own at the other end of the sealed files. */
class PaperRoomTest {

    @TempDir
    private Path directory;

    @Test
    void boxes_are_everywhere_between_the_cabinet_and_their_end() {
        var context = DemoApplication.start(directory, "--server.port=0", "--komado.demo.load=false");
        try {
            // when
            context.getBean(PaperRoom.class).fill();
            context.getBean(PaperRoom.class).fill();

            // then
            var users = context.getBean(CurrentUsers.class);
            var room = users.runAs("archivist", context.getBean(BoxDesk.class)::overview);
            assertThat(room.cabinets()).hasSize(3);
            assertThat(room.cabinets().stream().mapToInt(cabinet -> cabinet.boxes().size()).sum()).isEqualTo(4);
            assertThat(room.carrier()).hasSize(2);
            assertThat(room.contractor().stream().mapToInt(year -> year.boxes()).sum()).isEqualTo(2);
            assertThat(room.disposed()).isEqualTo(1);
            assertThat(room.packing()).hasSize(1).allSatisfy(year -> assertThat(year.cases()).isEqualTo(7));
            assertThat(room.toDispose()).isEqualTo(3);
            assertThat(users.runAs("archivist", context.getBean(OrderDesk.class)::list)).extracting(OrderLine::state).extracting(Enum::name)
                .containsExactlyInAnyOrder("REQUESTED", "ANSWERED", "ANSWERED", "DONE", "DONE", "DONE");
        } finally {
            context.close();
        }
    }
}
