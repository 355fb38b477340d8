package jp.komado.documents.internal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The formats the store takes, told by their first bytes and not by what a sender says. */
enum ContentFormat {
    PDF("application/pdf", Set.of("pdf"), bytes('%', 'P', 'D', 'F', '-')),
    PNG("image/png", Set.of("png"), bytes(0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)),
    JPEG("image/jpeg", Set.of("jpg", "jpeg"), bytes(0xFF, 0xD8, 0xFF)),
    TIFF_LITTLE("image/tiff", Set.of("tif", "tiff"), bytes('I', 'I', 0x2A, 0x00)),
    TIFF_BIG("image/tiff", Set.of("tif", "tiff"), bytes('M', 'M', 0x00, 0x2A));

    /** Enough of a content to tell its format. */
    static final int HEAD = 8;

    private final String mediaType;
    private final Set<String> endings;
    private final byte[] magic;

    ContentFormat(String mediaType, Set<String> endings, byte[] magic) {
        this.mediaType = mediaType;
        this.endings = endings;
        this.magic = magic;
    }

    static Optional<ContentFormat> of(byte[] head) {
        return Arrays.stream(values()).filter(format -> startsWith(head, format.magic)).findFirst();
    }

    String mediaType() {
        return mediaType;
    }

    /** Whether what the sender says agrees: the media type, unless it says nothing, and the name's ending, unless there is none. */
    boolean agreesWith(String statedMediaType, String fileName) {
        String stated = statedMediaType == null ? "" : statedMediaType.split(";")[0].trim().toLowerCase(Locale.ROOT);
        boolean typeAgrees = stated.isEmpty() || stated.equals("application/octet-stream") || stated.equals(mediaType)
                || stated.equals("image/jpg") && this == JPEG;
        int dot = fileName.lastIndexOf('.');
        boolean nameAgrees = dot < 0 || endings.contains(fileName.substring(dot + 1).toLowerCase(Locale.ROOT));
        return typeAgrees && nameAgrees;
    }

    private static boolean startsWith(byte[] head, byte[] magic) {
        return head.length >= magic.length && Arrays.equals(head, 0, magic.length, magic, 0, magic.length);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
