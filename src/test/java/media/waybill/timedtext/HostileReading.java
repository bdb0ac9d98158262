package media.waybill.timedtext;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import media.waybill.timedtext.broadcast.BroadcastFile;

/** Reads hostile files one after another, and says how much of a processor each took; started by a test in a small heap of its own. */
final class HostileReading {

    private static final String TT =
            "<tt xmlns=\"http://www.w3.org/ns/ttml\" xmlns:tts=\"http://www.w3.org/ns/ttml#styling\">";
    private static final int MOST = 31 << 20;

    private HostileReading() {}

    static Map<String, Supplier<byte[]>> files() {
        var files = new LinkedHashMap<String, Supplier<byte[]>>();
        files.put("warm up", () -> bytes("1\n00:00:01,000 --> 00:00:02,000\nA\n"));
        files.put(
                "a million cues of SubRip",
                () -> repeated("", "1\n00:00:01,000 --> 00:00:02,000\nA\n\n", 1_000_000, ""));
        files.put(
                "a million cues of WebVTT",
                () -> repeated("WEBVTT\n\n", "00:01.000 --> 00:02.000\nA\n\n", 1_000_000, ""));
        files.put(
                "a million paragraphs",
                () -> repeated(TT + "<body><div>", "<p begin='1s' end='2s'>A</p>", 1_000_000, "</div></body></tt>"));
        files.put(
                "as many cues as fit, SubRip",
                () -> repeated("", "1\n00:00:01,000 --> 00:00:02,000\n<i>One</i> two\n\n", 99_000, ""));
        files.put(
                "as many cues as fit, TTML",
                () -> repeated(
                        TT + "<body><div>",
                        "<p begin='1s' end='2s'>One <span>two</span></p>",
                        99_000,
                        "</div></body></tt>"));
        files.put("as many cues as fit, MicroDVD", () -> repeated("", "{1}{2}{y:i}One|two\n", 99_000, ""));
        files.put(
                "as many cues as fit, SubStation",
                () -> repeated(
                        "[Script Info]\n[Events]\n",
                        "Dialogue: 0,0:00:01.00,0:00:02.00,D,,0,0,0,,{\\i1}A\n",
                        99_000,
                        ""));
        files.put("as many cues as fit, SAMI", () -> repeated("<SAMI><BODY>", "<SYNC Start=1><P>A", 99_000, ""));
        files.put("a hundred megabytes on one line", () -> filled(100 << 20, ""));
        files.put("one line of SubRip", () -> filled(MOST, "1\n00:00:01,000 --> 00:00:02,000\n"));
        files.put("one line of WebVTT", () -> filled(MOST, "WEBVTT\n\n00:01.000 --> 00:02.000\n"));
        files.put(
                "one line of SubStation",
                () -> filled(MOST, "[Script Info]\n[Events]\nDialogue: 0,0:00:01.00,0:00:02.00,,,,,,,"));
        files.put("one line of SAMI", () -> filled(MOST, "<SAMI><BODY><SYNC Start=1><P>"));
        files.put("one line of captions", () -> filled(MOST, "Scenarist_SCC V1.0\n\n00:00:00:00\t9420 "));
        files.put("one text of TTML", () -> filled(MOST, TT + "<body><div><p begin='1s' end='2s'>"));
        files.put("one value of TTML", () -> filled(MOST, "<tt xmlns=\"http://www.w3.org/ns/ttml\" a=\""));
        files.put("nothing but tags", () -> repeated("1\n00:00:01,000 --> 00:00:02,000\n", "<i>", MOST / 3, ""));
        files.put("nothing but codes", () -> repeated("1\n00:00:01,000 --> 00:00:02,000\n", "{\\i1}", MOST / 5, ""));
        files.put("nothing but entities", () -> repeated("WEBVTT\n\n00:01.000 --> 00:02.000\n", "&amp;", MOST / 5, ""));
        files.put(
                "spans nested without end",
                () -> repeated(TT + "<body><div><p begin='1s' end='2s'>", "<span>", 1_000_000, "x"));
        files.put(
                "tags nested in WebVTT", () -> repeated("WEBVTT\n\n00:01.000 --> 00:02.000\n", "<b>", 1_000_000, "x"));
        files.put(
                "fonts nested in SAMI", () -> repeated("<SAMI><SYNC Start=1><P>", "<font color=red>", 1_000_000, "x"));
        files.put("comments of SAMI never closed", () -> repeated("<SAMI><SYNC Start=1><P>", "<!-- x", MOST / 6, ""));
        files.put(
                "quotes of SAMI never closed", () -> repeated("<SAMI><SYNC Start=1><P>", "<font a='\"", MOST / 10, ""));
        files.put(
                "codes of captions without a blank",
                () -> repeated("Scenarist_SCC V1.0\n\n00:00:00:00\t", "9420", MOST / 4, ""));
        files.put(
                "regions without end, TTML",
                () -> repeated(TT + "<head><layout>", "<region/>", 900_000, "</layout></head></tt>"));
        files.put("regions without end, WebVTT", () -> numbered("WEBVTT\n\n", "REGION\nid:%d\n\n", 900_000, ""));
        files.put(
                "named regions, all of them used",
                () -> numbered(
                        TT + "<head><layout>",
                        "<region xml:id='r%d' tts:origin='1%% 1%%'/>",
                        300_000,
                        "</layout></head><body><div><p region='r1' begin='1s' end='2s'>A</p></div></body></tt>"));
        files.put(
                "steps of one paragraph",
                () -> numbered(
                        TT + "<body><div><p begin='0s' end='1000000s'>A",
                        "<set begin='%ds' dur='1s' tts:color='red'/>",
                        500_000,
                        "</p></div></body></tt>"));
        files.put(
                "comments in WebVTT",
                () -> repeated("WEBVTT\n\n", "NOTE x\n\n", 3_000_000, "00:01.000 --> 00:02.000\nA\n"));
        files.put("blank lines", () -> repeated("1\n00:00:01,000 --> 00:00:02,000\nA\n", "\n", MOST, ""));
        files.put("blocks of EBU STL", HostileReading::ebuStl);
        files.put("rows of PAC", () -> pac("\376\2\3a<b>"));
        files.put("controls of PAC", () -> pac("\376\2\3\37C1"));
        files.put("blocks of Cavena 890", () -> filled(MOST, "\0\0" + " ".repeat(254) + "10:00:00:00"));
        files.put("blocks of Cheetah", () -> filled(MOST, "\352\"\1\0" + " ".repeat(124)));
        return files;
    }

    private static byte[] ebuStl() {
        var bytes = new byte[MOST];
        Arrays.fill(bytes, 0, 1024, (byte) ' ');
        System.arraycopy(bytes("850STL25.01100"), 0, bytes, 0, 14);
        for (int at = 1024; at + 128 <= bytes.length; at += 128) {
            bytes[at + 3] = (byte) (at % 3 == 0 ? 0xFF : 1);
            bytes[at + 4] = 2;
            Arrays.fill(bytes, at + 16, at + 128, (byte) 'a');
        }
        return bytes;
    }

    /** Packets as long as they can be. */
    private static byte[] pac(String row) {
        var head = BroadcastFile.hex("00 01 00 60 E8 03 64 00 E8 03 C8 00 F1 FF 0A");
        var text = bytes(row);
        var bytes = new byte[MOST];
        bytes[0] = 1;
        for (int at = 20; at + 65_535 <= bytes.length; at += 65_535) {
            System.arraycopy(head, 0, bytes, at, head.length);
            for (int i = at + head.length; i + text.length <= at + 65_535; i += text.length) {
                System.arraycopy(text, 0, bytes, i, text.length);
            }
        }
        return bytes;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(ISO_8859_1);
    }

    private static byte[] filled(int size, String head) {
        var bytes = new byte[size];
        Arrays.fill(bytes, (byte) 'a');
        System.arraycopy(bytes(head), 0, bytes, 0, head.length());
        return bytes;
    }

    private static byte[] repeated(String head, String part, int times, String tail) {
        var unit = bytes(part);
        var bytes = new byte[head.length() + unit.length * times + tail.length()];
        System.arraycopy(bytes(head), 0, bytes, 0, head.length());
        for (int i = 0; i < times; i++) {
            System.arraycopy(unit, 0, bytes, head.length() + i * unit.length, unit.length);
        }
        System.arraycopy(bytes(tail), 0, bytes, bytes.length - tail.length(), tail.length());
        return bytes;
    }

    private static byte[] numbered(String head, String part, int times, String tail) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(bytes(head));
        for (int i = 0; i < times; i++) {
            out.writeBytes(bytes(part.replace("%d", String.valueOf(i)).replace("%%", "%")));
        }
        out.writeBytes(bytes(tail));
        return out.toByteArray();
    }

    public static void main(String[] args) {
        var timedText = new TimedText();
        files().forEach((name, file) -> {
            var bytes = file.get();
            var threads = ManagementFactory.getThreadMXBean();
            long begin = threads.getCurrentThreadCpuTime();
            var reading = timedText.read(bytes, ReadOptions.DEFAULT);
            long millis = (threads.getCurrentThreadCpuTime() - begin) / 1_000_000;
            var outcome = reading instanceof Reading.Understood u
                    ? u.document().cues().size() + " cues"
                    : reading.findings().getLast().rule();
            System.out.println(name + "\t" + bytes.length + "\t" + millis + "\t" + outcome);
        });
    }
}
