package media.waybill.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * The outermost boxes or chunks of a media file, walked by their lengths without reading what they hold.
 *
 * @param missing bytes that the last box or chunk claims and the file does not have
 */
record Container(Set<String> parts, long missing) {

    private static final int MOST_PARTS = 2000;
    private static final byte[] PARTITION = {
        0x06, 0x0E, 0x2B, 0x34, 0x02, 0x05, 0x01, 0x01, 0x0D, 0x01, 0x02, 0x01, 0x01
    };

    static Container walk(Format format, Bytes file) throws IOException {
        return switch (format) {
            case MOV, MP4, THREE_GP -> boxes(file);
            case WAV, RF64, BW64 -> chunks(file, format != Format.WAV);
            case MXF -> mxf(file);
            default -> new Container(Set.of(), 0);
        };
    }

    /** ISO/IEC 14496-12: the movie box says where every sample lies; without it there is no film. */
    boolean hasMovie() {
        return parts.contains("moov");
    }

    private static Container boxes(Bytes file) throws IOException {
        var size = file.size();
        var parts = new HashSet<String>();
        var at = 0L;
        var missing = 0L;
        for (var i = 0; i < MOST_PARTS && at + 8 <= size; i++) {
            var head = ByteBuffer.wrap(file.read(at, (int) Math.min(16, size - at)));
            var length = Integer.toUnsignedLong(head.getInt(0));
            parts.add(Sniffer.ascii(head.array(), 4, 4));
            if (length == 1 && head.capacity() == 16) {
                length = head.getLong(8);
            } else if (length == 0) {
                break;
            }
            if (length < 8) {
                break;
            }
            if (length > size - at) {
                missing = length - (size - at);
                break;
            }
            at += length;
        }
        return new Container(Set.copyOf(parts), missing);
    }

    private static Container chunks(Bytes file, boolean large) throws IOException {
        var size = file.size();
        var parts = new HashSet<String>();
        var dataSize = -1L;
        var at = 12L;
        for (var i = 0; i < MOST_PARTS && at + 8 <= size; i++) {
            var head = ByteBuffer.wrap(file.read(at, (int) Math.min(24, size - at)))
                    .order(ByteOrder.LITTLE_ENDIAN);
            var name = Sniffer.ascii(head.array(), 0, 4);
            var length = Integer.toUnsignedLong(head.getInt(4));
            parts.add(name);
            if (name.equals("ds64") && head.capacity() >= 24) {
                dataSize = head.getLong(16);
            }
            if (name.equals("data")) {
                // A recorder that did not come back to write the length leaves 0 or all ones: play to the end.
                if (length == 0xFFFF_FFFFL || length == 0) {
                    length = large && dataSize >= 0 ? dataSize : Math.max(0, size - at - 8);
                }
                var there = size - at - 8;
                return new Container(Set.copyOf(parts), Math.max(0, length - there));
            }
            at += 8 + length + (length & 1);
        }
        return new Container(Set.copyOf(parts), 0);
    }

    /** SMPTE ST 377-1: a finished file closes with a footer partition, a random index pack, or both. */
    private static Container mxf(Bytes file) throws IOException {
        var size = file.size();
        var length = (int) Math.min(size, 4 << 20);
        var tail = file.read(size - length, length);
        for (var i = 0; i + 16 <= tail.length; i++) {
            if (tail[i] == PARTITION[0]
                    && Arrays.equals(tail, i, i + 13, PARTITION, 0, 13)
                    && (tail[i + 13] == 0x04 || tail[i + 13] == 0x11)) {
                return new Container(Set.of("footer"), 0);
            }
        }
        return new Container(Set.of(), 0);
    }
}
