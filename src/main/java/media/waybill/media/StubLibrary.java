package media.waybill.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * An empty ELF shared object that carries nothing but its own name.
 * The unpacked ffmpeg is linked against sound and window libraries that a server rarely has and that no file
 * conversion calls; the loader is content with the name.
 */
final class StubLibrary {

    private static final int HEADER = 64;
    private static final int PROGRAM_HEADER = 56;
    private static final int SYMBOLS = HEADER + 3 * PROGRAM_HEADER;
    private static final int SYMBOL = 24;
    private static final int HASH = SYMBOLS + SYMBOL;
    private static final int DYNAMIC = HASH + 24;
    private static final int DYNAMIC_SIZE = 7 * 16;
    private static final int STRINGS = DYNAMIC + DYNAMIC_SIZE;

    private StubLibrary() {}

    /** The file's bytes, for 64-bit x86 Linux. */
    static byte[] named(String name) {
        var strings = ("\0" + name + "\0").getBytes(StandardCharsets.US_ASCII);
        var size = STRINGS + strings.length;
        var elf = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        elf.put(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0});
        elf.putShort((short) 3).putShort((short) 62).putInt(1); // shared object, x86-64, version 1
        elf.putLong(0).putLong(HEADER).putLong(0).putInt(0); // no entry, program headers follow, no sections
        elf.putShort((short) HEADER).putShort((short) PROGRAM_HEADER).putShort((short) 3);
        elf.putShort((short) 64).putShort((short) 0).putShort((short) 0);
        segment(elf, 1, 6, 0, size, 0x1000); // load everything, readable and writable
        segment(elf, 2, 6, DYNAMIC, DYNAMIC_SIZE, 8); // the dynamic table
        segment(elf, 0x6474e551, 6, 0, 0, 16); // a stack that is not executable
        elf.put(new byte[SYMBOL]); // the obligatory empty symbol
        elf.putInt(1).putInt(1).putInt(0).putInt(0).putLong(0); // hash: one bucket, one chain; padding
        entry(elf, 14, 1); // DT_SONAME
        entry(elf, 4, HASH);
        entry(elf, 5, STRINGS);
        entry(elf, 6, SYMBOLS);
        entry(elf, 10, strings.length);
        entry(elf, 11, SYMBOL);
        entry(elf, 0, 0);
        elf.put(strings);
        return elf.array();
    }

    private static void segment(ByteBuffer elf, int type, int flags, long offset, long size, long alignment) {
        elf.putInt(type).putInt(flags).putLong(offset).putLong(offset).putLong(offset);
        elf.putLong(size).putLong(size).putLong(alignment);
    }

    private static void entry(ByteBuffer elf, long tag, long value) {
        elf.putLong(tag).putLong(value);
    }
}
