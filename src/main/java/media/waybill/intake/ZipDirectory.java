package media.waybill.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The table of contents of a ZIP archive, read without unpacking a byte.
 *
 * @param unpacked what the entries claim to become, saturated
 */
record ZipDirectory(long entries, long packed, long unpacked, List<String> names) {

    private static final int MOST_NAMES = 10_000;
    private static final int LARGEST = 8 << 20;
    private static final int END = 22;

    /** The directory, or null when the archive has none that can be read. */
    static @Nullable ZipDirectory read(Bytes file) throws IOException {
        var size = file.size();
        if (size < END) {
            return null;
        }
        var tail = (int) Math.min(size, 65_557);
        var end = ByteBuffer.wrap(file.read(size - tail, tail)).order(ByteOrder.LITTLE_ENDIAN);
        var at = end.capacity() - END;
        while (at >= 0 && end.getInt(at) != 0x06054b50) {
            at--;
        }
        if (at < 0) {
            return null;
        }
        var length = Integer.toUnsignedLong(end.getInt(at + 12));
        var offset = Integer.toUnsignedLong(end.getInt(at + 16));
        if (offset + length > size || length > LARGEST) {
            // ZIP64, or a directory larger than any honest delivery: say only what the end record says.
            return new ZipDirectory(Short.toUnsignedLong(end.getShort(at + 10)), size, Long.MAX_VALUE, List.of());
        }
        return entries(ByteBuffer.wrap(file.read(offset, (int) length)).order(ByteOrder.LITTLE_ENDIAN), size);
    }

    private static ZipDirectory entries(ByteBuffer directory, long size) {
        var names = new ArrayList<String>();
        var entries = 0L;
        var unpacked = 0L;
        while (directory.remaining() >= 46 && directory.getInt(directory.position()) == 0x02014b50) {
            var at = directory.position();
            unpacked += Integer.toUnsignedLong(directory.getInt(at + 24));
            var nameLength = Short.toUnsignedInt(directory.getShort(at + 28));
            var rest =
                    Short.toUnsignedInt(directory.getShort(at + 30)) + Short.toUnsignedInt(directory.getShort(at + 32));
            if (directory.remaining() < 46 + nameLength) {
                break;
            }
            if (names.size() < MOST_NAMES) {
                names.add(new String(directory.array(), at + 46, nameLength, StandardCharsets.UTF_8));
            }
            entries++;
            directory.position(Math.min(directory.limit(), at + 46 + nameLength + rest));
        }
        return new ZipDirectory(entries, size, unpacked, List.copyOf(names));
    }

    boolean isWorkbook() {
        return names.contains("[Content_Types].xml") && names.stream().anyMatch(name -> name.startsWith("xl/"));
    }

    boolean isWordDocument() {
        return names.contains("[Content_Types].xml") && names.stream().anyMatch(name -> name.startsWith("word/"));
    }

    /** Whether it would grow beyond what an honest document does. */
    boolean isBomb(long mostUnpacked, int mostGrowth) {
        return unpacked > mostUnpacked || unpacked / Math.max(1, packed) > mostGrowth;
    }

    /** Entries that would be written outside of the folder they are unpacked into. */
    boolean escapes() {
        return names.stream()
                .anyMatch(name -> name.startsWith("/")
                        || name.startsWith("\\")
                        || name.contains(":")
                        || List.of(name.split("[/\\\\]")).contains(".."));
    }

    boolean nests() {
        return names.stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .anyMatch(name -> name.matches(".*\\.(zip|gz|7z|rar|tar|bz2|xz)"));
    }
}
