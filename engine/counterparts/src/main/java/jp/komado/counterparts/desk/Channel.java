package jp.komado.counterparts.desk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.komado.counterparts.office.Office;
import jp.komado.counterparts.seal.PartnerKeys;
import jp.komado.counterparts.shipment.Folder;

/** One way between the platform and a partner: two folders, the partner's keys, and the offices that answer on it. */
public final class Channel {

    private final String name;
    private final Settings settings;
    private final List<Office> offices;
    private final Folder requests;
    private final Folder answers;
    private PartnerKeys keys;

    /**
     * Where a channel lies.
     *
     * @param requests    the folder into which the platform puts its files
     * @param answers     the folder from which the platform takes ours
     * @param keyStore    our key, PKCS#12
     * @param password    of the key store
     * @param platform    the platform's certificate
     */
    public record Settings(Path requests, Path answers, Path keyStore, String password, Path platform) {
    }

    public Channel(String name, Settings settings, List<Office> offices) {
        this.name = name;
        this.settings = settings;
        this.offices = List.copyOf(offices);
        this.requests = new Folder(settings.requests());
        this.answers = new Folder(settings.answers());
    }

    public String name() {
        return name;
    }

    Folder requests() {
        return requests;
    }

    Folder answers() {
        return answers;
    }

    /** Puts a file into the folder from which the platform takes ours. */
    public void put(String fileName, byte[] sealed) {
        answers.put(fileName, sealed);
    }

    /** Whether the keys lie where they should; nothing can be opened before. */
    public boolean isReady() {
        return Files.exists(settings.keyStore()) && Files.exists(settings.platform());
    }

    public synchronized PartnerKeys keys() {
        if (keys == null) {
            keys = PartnerKeys.read(settings.keyStore(), settings.password(), settings.platform());
        }
        return keys;
    }

    Office office(String kind) {
        return offices.stream().filter(office -> office.kinds().contains(kind)).findFirst().orElse(null);
    }
}
