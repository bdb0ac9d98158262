package media.waybill.timedtext.broadcast;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import media.waybill.timedtext.Cue;
import media.waybill.timedtext.Document;
import media.waybill.timedtext.Encoding;
import media.waybill.timedtext.Format;
import media.waybill.timedtext.FrameRate;
import media.waybill.timedtext.ReadOptions;
import media.waybill.timedtext.Span;
import media.waybill.timedtext.cues.CountedFrames;
import media.waybill.timedtext.findings.Findings;
import media.waybill.timedtext.findings.Terms;
import media.waybill.timedtext.findings.TooMuch;
import media.waybill.timedtext.text.AsianText;

/** Reads PAC of Screen Electronics, and its Unicode kind UniPac: a signature, subtitles, and a packet that closes. */
public final class PacReader {

    private static final Pattern LEADER = Pattern.compile("(?:First Frame of Video\n)?FRAME \\d{1,9}");

    private static final int SAMPLE = 100_000;

    private final byte[] bytes;
    private final ReadOptions options;
    private final Findings findings;
    private final List<PacPacket> packets = new ArrayList<>();

    private PacReader(byte[] bytes, ReadOptions options, Findings findings) {
        this.bytes = bytes;
        this.options = options;
        this.findings = findings;
    }

    public static Document read(byte[] bytes, ReadOptions options, Findings findings) {
        return new PacReader(bytes, options, findings).read();
    }

    private Document read() {
        collect();
        Map<String, String> header = Map.of();
        if (!packets.isEmpty() && PacProgramme.isIn(packets.getFirst())) {
            var latin = new PacText(PacTable.LATIN, StandardCharsets.US_ASCII, false, new Findings());
            header = PacProgramme.fields(packets.removeFirst(), latin);
        }
        var said = PacProgramme.language(header.get("LANG"));
        boolean usesSecond = rows().anyMatch(PacRow::isSecond) && !rows().allMatch(PacRow::isSecond);
        var choice = PacTable.choose(parts(PacRow.Kind.CELLS, usesSecond).toList(), said, options.language());
        var pairs = AsianText.ofPairs(pairs(), said == null ? options.language() : said);
        var rate = CountedFrames.rate(
                options,
                packets.stream().mapToLong(PacPacket::highestFrame).max().orElse(0),
                findings);
        var text = new PacText(choice.table(), pairs, usesSecond, findings);
        var encoding = parts(PacRow.Kind.PAIRS, false).findAny().isPresent()
                ? new Encoding(pairs.name(), "rows of two bytes a character", false)
                : parts(PacRow.Kind.UTF_8, false).findAny().isPresent()
                        ? new Encoding("UTF-8", "the rows are marked as Unicode", true)
                        : new Encoding(choice.table().title(), choice.evidence(), choice.isCertain());
        return new Document(Format.PAC, encoding, said, rate, null, List.of(), List.of(), header, cues(text, rate));
    }

    private void collect() {
        int at = PacPacket.SIGNATURE;
        while (at + PacPacket.HEAD <= bytes.length && !PacPacket.isFooter(bytes, at)) {
            if (PacPacket.isAt(bytes, at)) {
                TooMuch.checkCues(packets.size() + 1, options);
                packets.add(PacPacket.of(bytes, at));
                at += PacPacket.HEAD + PacPacket.length(bytes, at);
            } else {
                at = next(at);
            }
        }
        if (!PacPacket.isFooter(bytes, at)) {
            findings.warning(
                    "pac.cut-off",
                    Terms.CORRUPT_FILE,
                    packets.isEmpty() ? null : packets.size(),
                    null,
                    "the packet that closes the file is missing at byte " + Math.min(at, bytes.length),
                    "export the file again");
        }
    }

    /** Where packets go on after what is none. */
    private int next(int from) {
        int at = from + 1;
        while (at + PacPacket.HEAD <= bytes.length && !PacPacket.isAt(bytes, at) && !PacPacket.isFooter(bytes, at)) {
            at++;
        }
        int end = at + PacPacket.HEAD <= bytes.length ? at : bytes.length;
        findings.error(
                "pac.packet-unreadable",
                Terms.CORRUPT_FILE,
                packets.size() + 1,
                null,
                "bytes %d to %d are no packet".formatted(from, end - 1),
                "export the file again");
        return end;
    }

    private List<Cue> cues(PacText text, FrameRate rate) {
        var cues = new ArrayList<Cue>();
        for (var packet : packets) {
            int number = cues.size() + 1;
            var rows = packet.rows();
            var spans = text.spans(rows, number);
            if (spans.isEmpty()) {
                continue;
            }
            var cue = cue(packet, rows, spans, number, rate);
            var shown = cue.text().replace('\n', ' ');
            if (cues.isEmpty() && LEADER.matcher(cue.text()).matches()) {
                findings.note("pac.leader", null, null, "not shown: " + shown);
            } else if (packet.hasTimes()) {
                cues.add(cue);
            } else {
                findings.error(
                        "pac.time-missing",
                        Terms.CORRUPT_FILE,
                        number,
                        null,
                        "no time is set at byte %d for: %s".formatted(packet.at(), shown),
                        "give the subtitle its times");
            }
        }
        return cues;
    }

    private Cue cue(PacPacket packet, List<PacRow> rows, List<Span> spans, int number, FrameRate rate) {
        if (rows.size() == PacRow.MOST) {
            findings.error(
                    "pac.too-many-rows",
                    Terms.CORRUPT_FILE,
                    number,
                    null,
                    "of the packet at byte %d no more than %d rows are read".formatted(packet.at(), PacRow.MOST),
                    "export the file again");
        }
        if (rows.stream().map(PacRow::align).distinct().count() > 1) {
            findings.loss("pac.rows", number, "the rows are justified each in its own way; the first one is kept");
        }
        return new Cue(
                number,
                String.valueOf(packet.number()),
                0,
                PacPacket.time(packet.from(), rate),
                PacPacket.time(packet.until(), rate),
                spans,
                null,
                packet.placement(rows),
                null,
                false);
    }

    private Stream<PacRow> rows() {
        return packets.stream().flatMap(p -> p.rows().stream());
    }

    private Stream<byte[]> parts(PacRow.Kind kind, boolean inSecondOnly) {
        return rows().filter(r -> !inSecondOnly || r.isSecond())
                .flatMap(r -> r.parts().stream())
                .filter(p -> p.kind() == kind)
                .map(PacRow.Part::bytes);
    }

    /** What takes two bytes, a line a row, as far as it is needed to tell the table. */
    private byte[] pairs() {
        var all = new ByteArrayOutputStream();
        parts(PacRow.Kind.PAIRS, false).forEach(part -> {
            for (int i = 0; i + 1 < part.length && all.size() < SAMPLE; i += 2) {
                if (part[i] != 0) {
                    all.write(part, i, 2);
                }
            }
            all.write('\n');
        });
        return all.toByteArray();
    }
}
