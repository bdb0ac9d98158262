package media.waybill.timedtext.broadcast;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/** Writes files of subtitling stations byte by byte, as their layouts are described; it knows nothing of the readers. */
public final class BroadcastFile {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private BroadcastFile() {}

    /** Bytes as numbers, and ASCII as strings. */
    public static byte[] bytes(Object... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            switch (part) {
                case Integer number -> all.write(number);
                case String text -> all.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
                case byte[] raw -> all.writeBytes(raw);
                default -> throw new IllegalArgumentException(String.valueOf(part));
            }
        }
        return all.toByteArray();
    }

    public static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits.replace(" ", ""));
    }

    public byte[] toBytes() {
        return out.toByteArray();
    }

    BroadcastFile raw(Object... parts) {
        out.writeBytes(bytes(parts));
        return this;
    }

    private BroadcastFile little(int number) {
        return raw(number & 0xFF, number >> 8);
    }

    // PAC

    static BroadcastFile pac() {
        return new BroadcastFile().raw(1, new byte[19]);
    }

    /** @param from and until as HHMMSSFF */
    BroadcastFile pac(int number, int from, int until, int row, byte[]... rows) {
        var content = new ByteArrayOutputStream();
        content.write(row);
        for (var one : rows) {
            content.writeBytes(one);
        }
        raw(0).little(number).raw(0x60);
        little(from / 10_000).little(from % 10_000).little(until / 10_000).little(until % 10_000);
        return little(content.size()).raw((Object) content.toByteArray());
    }

    /** A row of a layout: 2 is centred. */
    static byte[] row(int layout, Object... text) {
        return bytes(0xFE, layout, 3, bytes(text));
    }

    BroadcastFile pacEnd() {
        return raw(0xFF, new byte[11]).little(17).raw("dummy end of file");
    }

    // Cavena 890

    static BroadcastFile cavena(int language, String font, String start, int count) {
        var header = new byte[388];
        header[146] = (byte) language;
        header[147] = (byte) language;
        header[179] = (byte) count;
        header[180] = (byte) (count >> 8);
        put(header, 40, "The Lighthouse");
        put(header, 187, font);
        put(header, 246, font);
        put(header, 256, start);
        return new BroadcastFile().raw((Object) header);
    }

    BroadcastFile cavena(int number, int from, int until, int place, byte[] above, byte[] below) {
        var block = new byte[128];
        Arrays.fill(block, 16, 67, (byte) 0x7F);
        Arrays.fill(block, 73, 124, (byte) 0x7F);
        block[0] = (byte) (number * 16 >> 8);
        block[1] = (byte) (number * 16);
        three(block, 2, from);
        three(block, 5, until);
        block[8] = (byte) place;
        System.arraycopy(above, 0, block, 16, above.length);
        System.arraycopy(below, 0, block, 73, below.length);
        return raw((Object) block);
    }

    // Cheetah

    public static BroadcastFile cheetah(int count) {
        return new BroadcastFile().raw(0xEA, 0x22, 1, 0).little(count).raw((Object) new byte[122]);
    }

    /** @param until null for a caption that stands until the next */
    public BroadcastFile cheetah(int[] from, int[] until, int justification, int row, Object... text) {
        var body = bytes(text);
        int length = 2 + 4 + (until == null ? 0 : 4) + 9 + body.length + 1;
        raw(length, until == null ? 0x41 : 0x61, from[0], from[1], from[2], from[3]);
        if (until != null) {
            raw(until[0], until[1], until[2], until[3]);
        }
        return raw(until == null ? 2 : 0x12, 1, 0, 0, 0, 0, justification, row, 0x10, body, 0);
    }

    private static void three(byte[] into, int at, int number) {
        into[at] = (byte) (number >> 16);
        into[at + 1] = (byte) (number >> 8);
        into[at + 2] = (byte) number;
    }

    private static void put(byte[] into, int at, String text) {
        var ascii = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(ascii, 0, into, at, ascii.length);
    }
}
