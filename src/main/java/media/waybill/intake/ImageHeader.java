package media.waybill.intake;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an image says of itself before a pixel is decoded.
 *
 * @param color RGB, GRAY, CMYK, INDEXED, LAB or YCCK
 * @param orientation EXIF orientation, 1 when the pixels stand upright
 */
record ImageHeader(int width, int height, String color, int bitDepth, boolean alpha, int orientation) {

    long pixels() {
        return (long) width * height;
    }

    Map<String, Object> facts() {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("width", width);
        facts.put("height", height);
        facts.put("color", color);
        facts.put("bitDepth", bitDepth);
        facts.put("alpha", alpha);
        facts.put("orientation", orientation);
        return facts;
    }

    /** The header, or null when the bytes end or contradict themselves before it is complete. */
    static @Nullable ImageHeader read(Format format, byte[] b) {
        try {
            return switch (format) {
                case PNG -> png(b);
                case JPEG -> jpeg(b);
                case GIF -> gif(b);
                case BMP -> bmp(b);
                case WEBP -> webp(b);
                case PSD -> psd(b);
                case TIFF -> tiff(b);
                default -> null;
            };
        } catch (IndexOutOfBoundsException e) {
            return null;
        }
    }

    private static @Nullable ImageHeader of(
            int width, int height, String color, int bitDepth, boolean alpha, int orientation) {
        return width <= 0 || height <= 0 ? null : new ImageHeader(width, height, color, bitDepth, alpha, orientation);
    }

    private static @Nullable ImageHeader png(byte[] b) {
        var in = ByteBuffer.wrap(b);
        var type = b[25] & 0xFF;
        var transparency = false;
        var at = 8;
        while (at + 8 <= b.length) {
            var length = in.getInt(at);
            var chunk = Sniffer.ascii(b, at + 4, 4);
            if (chunk.equals("tRNS")) {
                transparency = true;
            }
            if (chunk.equals("IDAT") || length < 0) {
                break;
            }
            at = Math.addExact(at, Math.addExact(length, 12));
        }
        var color = type == 3 ? "INDEXED" : (type & 2) != 0 ? "RGB" : "GRAY";
        return of(in.getInt(16), in.getInt(20), color, b[24] & 0xFF, (type & 4) != 0 || transparency, 1);
    }

    private static @Nullable ImageHeader jpeg(byte[] b) {
        var in = ByteBuffer.wrap(b);
        var orientation = 1;
        var adobe = -1;
        var at = 2;
        while (at + 4 <= b.length) {
            if ((b[at] & 0xFF) != 0xFF) {
                return null;
            }
            var marker = b[at + 1] & 0xFF;
            if (marker == 0xFF) {
                at++;
                continue;
            }
            var length = Short.toUnsignedInt(in.getShort(at + 2));
            if (marker == 0xE1 && Sniffer.ascii(b, at + 4, 4).equals("Exif")) {
                orientation = exifOrientation(b, at + 10, length - 8);
            } else if (marker == 0xEE && Sniffer.ascii(b, at + 4, 5).equals("Adobe")) {
                adobe = b[at + 15] & 0xFF;
            } else if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC) {
                var color =
                        switch (b[at + 9] & 0xFF) {
                            case 1 -> "GRAY";
                            case 3 -> "RGB";
                            default -> adobe == 2 ? "YCCK" : "CMYK";
                        };
                return of(
                        Short.toUnsignedInt(in.getShort(at + 7)),
                        Short.toUnsignedInt(in.getShort(at + 5)),
                        color,
                        b[at + 4] & 0xFF,
                        false,
                        orientation);
            }
            at += 2 + length;
        }
        return null;
    }

    private static int exifOrientation(byte[] b, int start, int length) {
        var end = Math.min(b.length, start + length);
        if (end - start < 14) {
            return 1;
        }
        var tiff = ByteBuffer.wrap(b, start, end - start).slice();
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var at = tiff.getInt(4);
        if (at < 8 || at + 2 > tiff.capacity()) {
            return 1;
        }
        var entries = Short.toUnsignedInt(tiff.getShort(at));
        for (var i = 0; i < entries && at + 14 + i * 12 <= tiff.capacity(); i++) {
            if (tiff.getShort(at + 2 + i * 12) == 0x0112) {
                var value = tiff.getShort(at + 10 + i * 12);
                return value >= 1 && value <= 8 ? value : 1;
            }
        }
        return 1;
    }

    private static @Nullable ImageHeader gif(byte[] b) {
        var in = ByteBuffer.wrap(b).order(ByteOrder.LITTLE_ENDIAN);
        return of(Short.toUnsignedInt(in.getShort(6)), Short.toUnsignedInt(in.getShort(8)), "INDEXED", 8, false, 1);
    }

    private static @Nullable ImageHeader bmp(byte[] b) {
        var in = ByteBuffer.wrap(b).order(ByteOrder.LITTLE_ENDIAN);
        if (in.getInt(14) == 12) {
            return of(Short.toUnsignedInt(in.getShort(18)), Short.toUnsignedInt(in.getShort(20)), "RGB", 8, false, 1);
        }
        var bits = Short.toUnsignedInt(in.getShort(28));
        // A negative height means rows from top to bottom.
        return of(in.getInt(18), Math.abs(in.getInt(22)), bits <= 8 ? "INDEXED" : "RGB", 8, bits == 32, 1);
    }

    private static @Nullable ImageHeader webp(byte[] b) {
        var in = ByteBuffer.wrap(b).order(ByteOrder.LITTLE_ENDIAN);
        return switch (Sniffer.ascii(b, 12, 4)) {
            case "VP8 " -> of(in.getShort(26) & 0x3FFF, in.getShort(28) & 0x3FFF, "RGB", 8, false, 1);
            case "VP8L" -> {
                var bits = in.getInt(21);
                yield of((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1, "RGB", 8, (bits >> 28 & 1) == 1, 1);
            }
            case "VP8X" ->
                of((in.getInt(24) & 0xFFFFFF) + 1, (in.getInt(26) >>> 8) + 1, "RGB", 8, (b[20] & 0x10) != 0, 1);
            default -> null;
        };
    }

    private static @Nullable ImageHeader psd(byte[] b) {
        var in = ByteBuffer.wrap(b);
        var channels = in.getShort(12);
        var color =
                switch (in.getShort(24)) {
                    case 1 -> "GRAY";
                    case 2 -> "INDEXED";
                    case 4 -> "CMYK";
                    case 9 -> "LAB";
                    default -> "RGB";
                };
        return of(in.getInt(18), in.getInt(14), color, in.getShort(22), color.equals("RGB") && channels > 3, 1);
    }

    private static @Nullable ImageHeader tiff(byte[] b) {
        var in = ByteBuffer.wrap(b).order(b[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        if (in.getShort(2) != 42) {
            return null;
        }
        var at = in.getInt(4);
        var width = 0;
        var height = 0;
        var depth = 8;
        var photometric = 2;
        var samples = 3;
        var orientation = 1;
        var entries = Short.toUnsignedInt(in.getShort(at));
        for (var i = 0; i < entries; i++) {
            var entry = at + 2 + i * 12;
            var isShort = in.getShort(entry + 2) == 3;
            var count = in.getInt(entry + 4);
            var value = isShort ? Short.toUnsignedInt(in.getShort(entry + 8)) : in.getInt(entry + 8);
            switch (Short.toUnsignedInt(in.getShort(entry))) {
                case 256 -> width = value;
                case 257 -> height = value;
                case 258 ->
                    depth = isShort && count <= 2 ? value : Short.toUnsignedInt(in.getShort(in.getInt(entry + 8)));
                case 262 -> photometric = value;
                case 274 -> orientation = value;
                case 277 -> samples = value;
                default -> {
                    // Other tags do not matter here.
                }
            }
        }
        var color =
                switch (photometric) {
                    case 0, 1 -> "GRAY";
                    case 3 -> "INDEXED";
                    case 5 -> "CMYK";
                    case 8 -> "LAB";
                    default -> "RGB";
                };
        return of(width, height, color, depth, color.equals("RGB") && samples > 3, orientation);
    }
}
