package media.waybill.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a file is by its content. The key is what identities, mappings and the API say. */
enum Format {
    MOV("mov", "QuickTime movie", Family.MEDIA, "mov", "qt"),
    MP4("mp4", "MP4", Family.MEDIA, "mp4", "m4v", "m4a", "m4b", "mp4v"),
    THREE_GP("3gp", "3GP", Family.MEDIA, "3gp", "3g2"),
    MXF("mxf", "MXF", Family.MEDIA, "mxf"),
    TS("ts", "MPEG transport stream", Family.MEDIA, "ts", "m2ts", "mts", "mpg", "mpeg"),
    PS("mpg", "MPEG program stream", Family.MEDIA, "mpg", "mpeg", "vob", "m2p"),
    MKV("mkv", "Matroska", Family.MEDIA, "mkv", "mka", "mks"),
    WEBM("webm", "WebM", Family.MEDIA, "webm"),
    AVI("avi", "AVI", Family.MEDIA, "avi"),
    FLV("flv", "Flash video", Family.MEDIA, "flv", "f4v"),
    ASF("asf", "Windows Media", Family.MEDIA, "wmv", "wma", "asf"),
    GXF("gxf", "GXF", Family.MEDIA, "gxf"),
    WAV("wav", "WAVE audio", Family.MEDIA, "wav", "wave", "bwf"),
    RF64("rf64", "RF64 audio", Family.MEDIA, "wav", "rf64", "bwf"),
    BW64("bw64", "BW64 audio", Family.MEDIA, "wav", "bw64", "bwf"),
    W64("w64", "Wave64 audio", Family.MEDIA, "w64"),
    AIFF("aiff", "AIFF audio", Family.MEDIA, "aif", "aiff", "aifc"),
    CAF("caf", "Core Audio", Family.MEDIA, "caf"),
    FLAC("flac", "FLAC audio", Family.MEDIA, "flac"),
    MP3("mp3", "MP3 audio", Family.MEDIA, "mp3"),
    AC3("ac3", "Dolby Digital audio", Family.MEDIA, "ac3"),
    EAC3("eac3", "Dolby Digital Plus audio", Family.MEDIA, "ec3", "eac3", "ddp"),
    AAC("aac", "AAC audio", Family.MEDIA, "aac", "adts"),
    DTS("dts", "DTS audio", Family.MEDIA, "dts"),
    OGG("ogg", "Ogg", Family.MEDIA, "ogg", "oga", "ogv", "opus"),

    SRT("srt", "SubRip subtitles", Family.TEXT, "srt"),
    WEBVTT("webvtt", "WebVTT subtitles", Family.TEXT, "vtt", "webvtt"),
    TTML("ttml", "TTML subtitles", Family.TEXT, "ttml", "xml", "dfxp", "itt", "imsc", "imsc1"),
    SCC("scc", "Scenarist closed captions", Family.TEXT, "scc"),
    EBU_STL("ebu-stl", "EBU STL subtitles", Family.TEXT, "stl"),
    ASS("ass", "SubStation Alpha subtitles", Family.TEXT, "ass", "ssa"),
    SAMI("sami", "SAMI subtitles", Family.TEXT, "smi", "sami"),
    MICRODVD("microdvd", "MicroDVD subtitles", Family.TEXT, "sub", "txt"),
    SPRUCE_STL("spruce-stl", "Spruce STL subtitles", Family.TEXT, "stl"),
    PAC("pac", "Screen PAC subtitles", Family.TEXT, "pac"),

    JPEG("jpeg", "JPEG image", Family.IMAGE, "jpg", "jpeg", "jpe"),
    PNG("png", "PNG image", Family.IMAGE, "png"),
    TIFF("tiff", "TIFF image", Family.IMAGE, "tif", "tiff"),
    PSD("psd", "Photoshop document", Family.IMAGE, "psd", "psb"),
    GIF("gif", "GIF image", Family.IMAGE, "gif"),
    WEBP("webp", "WebP image", Family.IMAGE, "webp"),
    BMP("bmp", "BMP image", Family.IMAGE, "bmp", "dib"),

    DPX("dpx", "DPX frame", Family.FRAME, "dpx"),
    EXR("exr", "OpenEXR frame", Family.FRAME, "exr"),
    CINEON("cin", "Cineon frame", Family.FRAME, "cin"),
    JPEG_2000("j2c", "JPEG 2000 frame", Family.FRAME, "j2c", "j2k", "jp2"),

    JSON("json", "JSON", Family.DATA, "json"),
    CSV("csv", "CSV table", Family.DATA, "csv", "tsv", "txt"),
    XML("xml", "XML", Family.DATA, "xml"),
    XLSX("xlsx", "Excel workbook", Family.DATA, "xlsx"),
    PDF("pdf", "PDF document", Family.DOCUMENT, "pdf"),
    DOCX("docx", "Word document", Family.DOCUMENT, "docx"),
    TEXT("text", "plain text", Family.DOCUMENT, "txt", "md", "log", "nfo"),
    CHECKSUM("checksum", "checksum list", Family.DOCUMENT, "md5", "sha256", "sha1", "sha512", "sfv"),

    ZIP("zip", "ZIP archive", Family.ARCHIVE, "zip"),
    TAR("tar", "tar archive", Family.ARCHIVE, "tar"),
    GZIP("gz", "gzip archive", Family.ARCHIVE, "gz", "tgz"),
    BZIP2("bz2", "bzip2 archive", Family.ARCHIVE, "bz2"),
    XZ("xz", "xz archive", Family.ARCHIVE, "xz"),
    ZSTD("zst", "Zstandard archive", Family.ARCHIVE, "zst"),
    SEVEN_ZIP("7z", "7-Zip archive", Family.ARCHIVE, "7z"),
    RAR("rar", "RAR archive", Family.ARCHIVE, "rar"),

    EXECUTABLE("executable", "program", Family.PROGRAM, "exe", "dll", "so"),
    SCRIPT("script", "script", Family.PROGRAM, "sh", "bat", "py"),
    HTML("html", "web page", Family.PROGRAM, "html", "htm", "xhtml"),
    UNKNOWN("unknown", "unknown format", Family.UNKNOWN);

    /** What can be done with it. */
    enum Family {
        MEDIA,
        TEXT,
        IMAGE,
        /** one of the many pictures of a moving one */
        FRAME,
        DATA,
        DOCUMENT,
        ARCHIVE,
        PROGRAM,
        UNKNOWN
    }

    private final String key;
    private final String title;
    private final Family family;
    private final List<String> extensions;

    Format(String key, String title, Family family, String... extensions) {
        this.key = key;
        this.title = title;
        this.family = family;
        this.extensions = List.of(extensions);
    }

    String key() {
        return key;
    }

    String title() {
        return title;
    }

    Family family() {
        return family;
    }

    boolean isUsual(String extension) {
        return extensions.contains(extension);
    }

    /** The format that an extension promises, when it promises one. */
    static Optional<Format> promisedBy(String extension) {
        return Arrays.stream(values())
                .filter(format -> format.extensions.contains(extension))
                .findFirst();
    }
}
