package jp.komado.counterparts.desk;

import java.util.List;
import jp.komado.counterparts.seal.Seal;

/** Files that a partner sends by itself: sealed, and whole in the folder or not at all. */
public class Deliveries {

    private final List<Channel> channels;

    public Deliveries(List<Channel> channels) {
        this.channels = List.copyOf(channels);
    }

    /** Puts a file where the platform finds it. */
    public void send(String channel, String fileName, byte[] content) {
        var way = channels.stream().filter(one -> one.name().equals(channel)).findFirst()
            .orElseThrow(() -> new IllegalArgumentException("この経路はありません：" + channel));
        if (!way.isReady()) {
            throw new IllegalArgumentException("この経路の鍵がまだありません：" + channel);
        }
        way.answers().put(fileName + ".p7m", new Seal(way.keys()).close(content));
    }
}
