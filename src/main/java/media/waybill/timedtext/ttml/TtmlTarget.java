package media.waybill.timedtext.ttml;

import java.util.Arrays;
import java.util.Optional;
import media.waybill.timedtext.Format;

/** The members of the TTML family that are written, and in what they differ. */
public enum TtmlTarget {
    IMSC(
            Format.IMSC_1_1_TEXT,
            "ttp:contentProfiles=\"http://www.w3.org/ns/ttml/profile/imsc1.1/text\" ttp:timeBase=\"media\"",
            "application/ttml+xml;codecs=im2t",
            "ttml"),
    IMSC1(
            Format.IMSC_1_TEXT,
            "ttp:profile=\"http://www.w3.org/ns/ttml/profile/imsc1/text\" ttp:timeBase=\"media\"",
            "application/ttml+xml;codecs=im1t",
            "ttml"),
    TTML(Format.TTML, "ttp:timeBase=\"media\"", "application/ttml+xml", "ttml"),
    DFXP(Format.DFXP, "ttp:timeBase=\"media\"", "application/ttaf+xml", "dfxp"),
    SMPTE_TT(
            Format.SMPTE_TT,
            "xmlns:smpte=\"http://www.smpte-ra.org/schemas/2052-1/2010/smpte-tt\""
                    + " ttp:profile=\"http://www.smpte-ra.org/schemas/2052-1/2010/profiles/smpte-tt-full\""
                    + " ttp:timeBase=\"media\"",
            "application/ttml+xml;codecs=stpp",
            "xml"),
    EBU_TT(Format.EBU_TT, "xmlns:ebuttm=\"urn:ebu:tt:metadata\" ttp:timeBase=\"media\"", "application/ttml+xml", "xml"),
    EBU_TT_D(
            Format.EBU_TT_D,
            "xmlns:ebuttm=\"urn:ebu:tt:metadata\" ttp:timeBase=\"media\"",
            "application/ttml+xml;codecs=etd1",
            "xml"),
    ITT(Format.ITT, "ttp:timeBase=\"smpte\"", "application/ttml+xml", "itt");

    private final Format format;
    private final String parameters;
    private final String mediaType;
    private final String extension;

    TtmlTarget(Format format, String parameters, String mediaType, String extension) {
        this.format = format;
        this.parameters = parameters;
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public static Optional<TtmlTarget> byKey(String key) {
        return Arrays.stream(values()).filter(t -> t.format.key().equals(key)).findFirst();
    }

    public Format format() {
        return format;
    }

    String parameters() {
        return parameters;
    }

    public String mediaType() {
        return mediaType;
    }

    public String extension() {
        return extension;
    }

    /** EBU-TT styles content by reference alone (EBU Tech 3380 section 3.2). */
    boolean stylesByReference() {
        return this == EBU_TT || this == EBU_TT_D;
    }

    /** Ruby, emphasis and the like came with TTML2. */
    boolean isTtml2() {
        return this == IMSC;
    }

    boolean holdsForced() {
        return this == IMSC || this == IMSC1;
    }

    boolean holds(String property) {
        return holds(property, "");
    }

    /** Whether its profile allows a style property, by the name of TTML, with such a value. */
    public boolean holds(String property, String value) {
        return switch (property) {
            case "tts:fontSize" -> this != ITT && (value.indexOf(' ') < 0 || !isProfiled());
            case "tts:textOutline" -> this != EBU_TT_D && this != ITT;
            case "tts:textDecoration" -> this != ITT;
            case "tts:direction", "tts:unicodeBidi", "tts:lineHeight", "tts:wrapOption" -> this != ITT;
            case "ebutts:linePadding", "ebutts:multiRowAlign" -> isProfiled() || this == EBU_TT;
            case "itts:fillLineGap" -> isProfiled();
            case "tts:textShadow",
                    "tts:textCombine",
                    "tts:shear",
                    "tts:rubyPosition",
                    "tts:rubyAlign",
                    "tts:rubyReserve" -> this == IMSC;
            default -> false;
        };
    }

    /** The profiles of W3C and EBU for delivery: sizes have one value, and some styles came from EBU. */
    private boolean isProfiled() {
        return this == IMSC || this == IMSC1 || this == EBU_TT_D;
    }

    String namespace() {
        return this == DFXP ? "http://www.w3.org/2006/10/ttaf1" : "http://www.w3.org/ns/ttml";
    }
}
