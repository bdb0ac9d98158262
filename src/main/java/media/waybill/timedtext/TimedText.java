package media.waybill.timedtext;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import media.waybill.timedtext.Reading.Refused;
import media.waybill.timedtext.Reading.Understood;
import media.waybill.timedtext.broadcast.Cavena890Reader;
import media.waybill.timedtext.broadcast.EbuStlReader;
import media.waybill.timedtext.broadcast.PacReader;
import media.waybill.timedtext.captions.CapMakerReader;
import media.waybill.timedtext.captions.CheetahReader;
import media.waybill.timedtext.captions.SccReader;
import media.waybill.timedtext.check.Checker;
import media.waybill.timedtext.check.LanguageGuesser;
import media.waybill.timedtext.edit.CueEdits;
import media.waybill.timedtext.edit.CueMarkup;
import media.waybill.timedtext.edit.SideBySide;
import media.waybill.timedtext.findings.Findings;
import media.waybill.timedtext.findings.Terms;
import media.waybill.timedtext.findings.TooMuch;
import media.waybill.timedtext.mend.Extracts;
import media.waybill.timedtext.mend.Mender;
import media.waybill.timedtext.plain.FrameTextReader;
import media.waybill.timedtext.plain.LyricsReader;
import media.waybill.timedtext.plain.SpruceStlReader;
import media.waybill.timedtext.plain.SubViewerReader;
import media.waybill.timedtext.sami.SamiReader;
import media.waybill.timedtext.subrip.SrtReader;
import media.waybill.timedtext.substation.AssReader;
import media.waybill.timedtext.text.Decoder;
import media.waybill.timedtext.ttml.TtmlReader;
import media.waybill.timedtext.webvtt.WebVttReader;
import org.springframework.stereotype.Component;

/** Subtitles and captions: read any, mend, check, write the house forms. */
@Component("timedtext")
public class TimedText {

    private static final String CONVERT =
            "deliver SRT, WebVTT, TTML or IMSC, SCC, EBU STL, ASS, or another text format with times";

    /** Reads a file. The format is told by content alone. */
    public Reading read(byte[] bytes, ReadOptions options) {
        var findings = new Findings();
        if (bytes.length == 0) {
            findings.error("timedtext.empty", Terms.CORRUPT_FILE, null, null, "the file is empty", "deliver it again");
            return new Refused(Format.UNKNOWN, findings.list());
        }
        if (bytes.length > options.maxBytes()) {
            findings.error(
                    "timedtext.too-large",
                    Terms.CORRUPT_FILE,
                    null,
                    null,
                    "%d bytes, at most %d are read".formatted(bytes.length, options.maxBytes()),
                    "deliver the subtitles of one programme in one file");
            return new Refused(Format.UNKNOWN, findings.list());
        }
        var format = Detector.ofBytes(bytes);
        try {
            if (format != Format.UNKNOWN) {
                return binary(format, bytes, options, findings);
            }
            var decoded = Decoder.decode(bytes, options.language());
            format = Detector.ofText(decoded.text());
            noteEncoding(decoded, format, findings);
            return text(format, decoded, options, findings);
        } catch (TooMuch e) {
            return refused(format, findings, e.finding());
        } catch (XMLStreamException e) {
            var at = e.getLocation();
            return refused(
                    format,
                    findings,
                    new Finding(
                            "xml.malformed",
                            Terms.CORRUPT_FILE,
                            Severity.ERROR,
                            null,
                            at == null ? null : at.getLineNumber(),
                            null,
                            Findings.clip(String.valueOf(e.getMessage())),
                            "correct the XML at this line"));
        } catch (RuntimeException | StackOverflowError e) {
            // The last fence: a hostile file that a reader did not foresee is refused like any other.
            return refused(
                    format,
                    findings,
                    new Finding(
                            "timedtext.unreadable",
                            Terms.CORRUPT_FILE,
                            Severity.ERROR,
                            null,
                            null,
                            null,
                            "the file cannot be read as " + format.title(),
                            "export it again"));
        }
    }

    private static Reading text(Format format, Decoder.Decoded decoded, ReadOptions options, Findings findings)
            throws XMLStreamException {
        if (format.isTtml()) {
            return understood(TtmlReader.read(decoded, options, findings), findings);
        }
        return switch (format) {
            case SRT -> understood(SrtReader.read(decoded, options, findings), findings);
            case SCC -> understood(SccReader.read(decoded, options, findings), findings);
            case ASS, SSA -> understood(AssReader.read(format, decoded, options, findings), findings);
            case WEBVTT -> understood(WebVttReader.read(decoded, options, findings), findings);
            case SAMI -> understood(SamiReader.read(decoded, options, findings), findings);
            case MICRODVD, MPL2 -> understood(FrameTextReader.read(format, decoded, options, findings), findings);
            case SUBVIEWER -> understood(SubViewerReader.read(decoded, options, findings), findings);
            case SPRUCE_STL, AVID_DS -> understood(SpruceStlReader.read(format, decoded, options, findings), findings);
            case LYRICS -> understood(LyricsReader.read(decoded, options, findings), findings);
            default -> notReadable(format, findings);
        };
    }

    private static Reading binary(Format format, byte[] bytes, ReadOptions options, Findings findings) {
        return switch (format) {
            case EBU_STL -> understood(EbuStlReader.read(bytes, options, findings), findings);
            case PAC -> understood(PacReader.read(bytes, options, findings), findings);
            case CAVENA_890 -> understood(Cavena890Reader.read(bytes, options, findings), findings);
            case CAP -> understood(CheetahReader.read(bytes, options, findings), findings);
            case CAPMAKER -> understood(CapMakerReader.read(bytes, options, findings), findings);
            default -> notReadable(format, findings);
        };
    }

    private static Reading understood(Document document, Findings findings) {
        // WebVTT's algorithm skips what it cannot read and never fails; elsewhere nothing at all was understood.
        boolean hopeless =
                document.format() != Format.WEBVTT && document.format() != Format.IMSC_IMAGE && findings.hasErrors();
        if (document.cues().isEmpty() && hopeless) {
            return new Refused(document.format(), findings.list());
        }
        if (document.cues().isEmpty()) {
            if (document.format() == Format.IMSC_IMAGE) {
                findings.error(
                        "timedtext.images-only",
                        Terms.INCORRECT_CONTENT,
                        null,
                        null,
                        "the subtitles are pictures, there is no text",
                        "deliver them as text");
                return new Refused(document.format(), findings.list());
            }
            findings.warning(
                    "timedtext.no-cues",
                    Terms.CORRUPT_FILE,
                    null,
                    null,
                    document.format().title() + " without a single cue",
                    "deliver the subtitles, or say that there are none");
        }
        return new Understood(document, Findings.timed(findings.list(), document.cues()));
    }

    private static Reading notReadable(Format format, Findings findings) {
        if (format == Format.WEBVTT_BROKEN) {
            findings.error(
                    "webvtt.signature",
                    Terms.CORRUPT_FILE,
                    null,
                    1,
                    "the first line is not WEBVTT alone",
                    "begin the file with WEBVTT and an empty line");
            return new Refused(format, findings.list());
        }
        boolean unknown = format == Format.UNKNOWN;
        findings.error(
                unknown ? "timedtext.format-unknown" : "timedtext.format-not-read",
                Terms.OTHER,
                null,
                null,
                unknown ? "this is no timed text known here" : "this is " + format.title(),
                CONVERT);
        return new Refused(format, findings.list());
    }

    private static Refused refused(Format format, Findings findings, Finding last) {
        var all = new ArrayList<>(findings.list());
        all.add(last);
        return new Refused(format, all);
    }

    private static void noteEncoding(Decoder.Decoded decoded, Format format, Findings findings) {
        var encoding = decoded.encoding();
        if (format != Format.UNKNOWN) {
            decoded.repairs().forEach(findings::add);
        }
        if (decoded.hasReplacements() && format != Format.UNKNOWN) {
            findings.warning(
                    "encoding.damaged",
                    Terms.INCORRECT_CHARACTER_SET,
                    null,
                    null,
                    "some characters cannot be read as " + encoding.charset(),
                    "save the file as UTF-8");
        }
        if (!encoding.charset().equals("UTF-8") && format != Format.UNKNOWN) {
            findings.mended(
                    "encoding.not-utf-8", null, null, "read as " + encoding.charset() + ": " + encoding.evidence());
        }
    }

    /** The names that {@link #write} takes. */
    public Set<String> targets() {
        return Writer.TARGETS;
    }

    /** Writes a document in one of {@link #targets()}; what the target cannot hold is a finding. */
    public Writing write(Document document, String target, WriteOptions options) {
        return Writer.write(document, target, options);
    }

    /** Mends what can be mended without asking; each change is a value. */
    public Mending mend(Document document, MendOptions options) {
        return Mender.mend(document, options);
    }

    /** The forced cues alone. */
    public Document forced(Document document) {
        return Extracts.forced(document);
    }

    /** What a version without descriptions of sounds and speakers would be: a proposal, each removal a change. */
    public Mending withoutSounds(Document document) {
        return Extracts.withoutSounds(document);
    }

    /** Reels one after another. @param lengths of each reel in milliseconds */
    public Document joined(List<Document> reels, List<Long> lengths) {
        return Extracts.joined(reels, lengths);
    }

    /** One document cut into reels. @param lengths of all but the last, in milliseconds */
    public List<Document> split(Document document, List<Long> lengths) {
        return Extracts.split(document, lengths);
    }

    /** Moves all times so that two of them come to stand where they belong: offset and drift in one. */
    public Document retimed(Document document, Time a, Time toA, Time b, Time toB) {
        return Extracts.retimed(document, a, toA, b, toB);
    }

    /** Checks a document against a customer's rules. */
    public List<Finding> check(Document document, CheckRules rules) {
        return Checker.check(document, rules);
    }

    /** Which language the text is in, among candidates. */
    public LanguageGuess languageOf(Document document, Set<String> candidates) {
        return LanguageGuesser.guess(document, candidates);
    }

    /** Whether sentences of two languages can be the same word for word, such as Norwegian and Swedish. */
    public boolean areNear(String language, String other) {
        return LanguageGuesser.areNeighbours(LanguageGuesser.known(language), LanguageGuesser.known(other));
    }

    /** Two documents side by side. */
    public Comparison compare(Document before, Document after) {
        return SideBySide.of(before, after);
    }

    /** The document after an edit; its cues stand in order of time and are numbered anew. */
    public Document edit(Document document, CueEdit edit) {
        return CueEdits.apply(document, edit);
    }

    /** A cue's text as a person edits it, with tags for what is italic, bold or underlined. */
    public String markup(Cue cue) {
        return CueMarkup.of(cue);
    }
}
