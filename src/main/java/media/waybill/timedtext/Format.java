package media.waybill.timedtext;

import java.util.Arrays;
import java.util.Optional;

/** A timed text format as its makers name it; {@code key} is the name the API uses for those that can be written. */
public enum Format {
    SRT("srt", "SubRip"),
    WEBVTT("webvtt", "WebVTT"),
    WEBVTT_BROKEN("webvtt-broken", "WebVTT without its signature"),
    IMSC_1_1_TEXT("imsc", "IMSC 1.1 Text"),
    IMSC_1_TEXT("imsc1", "IMSC 1.0.1 Text"),
    IMSC_IMAGE("imsc-image", "IMSC Image"),
    TTML("ttml", "TTML"),
    DFXP("dfxp", "DFXP (TTML draft)"),
    SMPTE_TT("smpte-tt", "SMPTE-TT"),
    EBU_TT("ebu-tt", "EBU-TT"),
    EBU_TT_D("ebu-tt-d", "EBU-TT-D"),
    ITT("itt", "iTunes Timed Text"),
    SCC("scc", "Scenarist closed captions"),
    EBU_STL("ebu-stl", "EBU STL"),
    ASS("ass", "Advanced SubStation Alpha"),
    SSA("ssa", "SubStation Alpha"),
    JSON("json", "Waybill JSON"),
    SAMI("sami", "SAMI"),
    MICRODVD("microdvd", "MicroDVD"),
    MPL2("mpl2", "MPL2"),
    SUBVIEWER("subviewer", "SubViewer"),
    SPRUCE_STL("spruce-stl", "Spruce STL (text)"),
    AVID_DS("avid-ds", "Avid DS subtitles"),
    LYRICS("lrc", "LRC lyrics"),
    VOBSUB("vobsub", "VobSub (images)"),
    PGS("pgs", "Blu-ray PGS (images)"),
    PAC("pac", "Screen PAC"),
    CAP("cap", "Cheetah CAP"),
    CAPMAKER("capmaker", "CapMaker Plus"),
    CAVENA_890("cavena-890", "Cavena 890"),
    DCINEMA("dcinema", "D-Cinema subtitles"),
    MCC("mcc", "MacCaption MCC"),
    USF("usf", "Universal Subtitle Format"),
    RTF("rtf", "Rich Text document"),
    ARCHIVE("archive", "archive or office document"),
    MEDIA("media", "audio or video file"),
    PDF("pdf", "PDF document"),
    XML("xml", "XML that is no timed text"),
    UNKNOWN("unknown", "unknown");

    private final String key;
    private final String title;

    Format(String key, String title) {
        this.key = key;
        this.title = title;
    }

    public String key() {
        return key;
    }

    public String title() {
        return title;
    }

    /** Whether its documents are XML with a {@code tt} root. */
    public boolean isTtml() {
        return switch (this) {
            case IMSC_1_1_TEXT, IMSC_1_TEXT, IMSC_IMAGE, TTML, DFXP, SMPTE_TT, EBU_TT, EBU_TT_D, ITT -> true;
            default -> false;
        };
    }

    public static Optional<Format> byKey(String key) {
        return Arrays.stream(values()).filter(f -> f.key.equals(key)).findFirst();
    }
}
