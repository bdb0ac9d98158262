package media.waybill.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class SnifferTest {

    @Test
    void tellsBinaryFormatsByTheirSigns() {
        var signs = new TreeMap<String, byte[]>(Map.of(
                "mov", box("ftypqt  "),
                "mp4", box("ftypisom"),
                "3gp", box("ftyp3gp4"),
                "mkv", bytes(0x1A, 0x45, 0xDF, 0xA3, 'm', 'a', 't', 'r', 'o', 's', 'k', 'a'),
                "wav", ascii("RIFF\0\0\0\0WAVEfmt "),
                "rf64", ascii("RF64\377\377\377\377WAVEds64"),
                "bw64", ascii("BW64\377\377\377\377WAVEds64"),
                "aiff", ascii("FORM\0\0\0\0AIFFCOMM"),
                "png", bytes(0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A),
                "psd", ascii("8BPS\0\1\0\0\0\0\0\0")));
        signs.put("executable", ascii("MZ\220\0\3\0\0\0"));
        signs.put("script", ascii("#!/bin/sh\nrm -rf /\n"));
        signs.put("pdf", ascii("%PDF-1.7\n"));
        signs.put("7z", bytes('7', 'z', 0xBC, 0xAF, 0x27, 0x1C));
        signs.put("rar", bytes('R', 'a', 'r', '!', 0x1A, 7, 0));
        signs.put("gz", bytes(0x1F, 0x8B, 8, 0));
        signs.put("ts", transportStream());
        signs.put("mxf", mxfWithRunIn());

        signs.forEach((key, bytes) -> assertThat(Sniffer.of(bytes).key()).isEqualTo(key));
    }

    @Test
    void oldQuickTimeWithoutBrandIsStillAMovie() {
        assertThat(Sniffer.of(box("moovmvhd"))).isEqualTo(Format.MOV);
        assertThat(Sniffer.of(box("wide\0\0\0\0"))).isEqualTo(Format.MOV);
    }

    @Test
    void tellsTextsByTheirStructureInAnyEncoding() {
        var srt = "1\r\n00:00:01,000 --> 00:00:02,500\r\nHei\r\n";

        assertThat(Sniffer.of(utf8(srt))).isEqualTo(Format.SRT);
        assertThat(Sniffer.of(srt.getBytes(StandardCharsets.UTF_16LE))).isEqualTo(Format.SRT);
        assertThat(Sniffer.of(("\uFEFF" + srt).getBytes(StandardCharsets.UTF_16BE)))
                .isEqualTo(Format.SRT);
        assertThat(Sniffer.of(utf8("\uFEFFWEBVTT\n\n00:01.000 --> 00:02.000\nHi")))
                .isEqualTo(Format.WEBVTT);
        assertThat(Sniffer.of(utf8("Scenarist_SCC V1.0\n\n00:00:01:00\t9420"))).isEqualTo(Format.SCC);
        assertThat(Sniffer.of(utf8("[Script Info]\nTitle: x\n"))).isEqualTo(Format.ASS);
        assertThat(Sniffer.of(utf8("{\"title\": \"Low Tide\"}"))).isEqualTo(Format.JSON);
        assertThat(Sniffer.of(utf8("title;season\nLow Tide;1\nHigh Tide;1\n"))).isEqualTo(Format.CSV);
        assertThat(Sniffer.of(utf8("<?xml version='1.0'?><asset/>"))).isEqualTo(Format.XML);
        assertThat(Sniffer.of(utf8("<!DOCTYPE html><html><body>404"))).isEqualTo(Format.HTML);
        assertThat(Sniffer.of(utf8("d41d8cd98f00b204e9800998ecf8427e  film.mov\n")))
                .isEqualTo(Format.CHECKSUM);
        assertThat(Sniffer.of(utf8("Dear all,\nplease find the film attached.\n")))
                .isEqualTo(Format.TEXT);
    }

    @Test
    void bytesWithoutAnySignAreUnknown() {
        var noise = new byte[4096];
        new java.util.Random(7).nextBytes(noise);

        assertThat(Sniffer.of(noise)).isEqualTo(Format.UNKNOWN);
        assertThat(Sniffer.mediaType(noise)).isEqualTo("application/octet-stream");
    }

    @Test
    void aLoneSyncWordIsNoMusic() {
        var lone = new byte[2000];
        lone[0] = (byte) 0xFF;
        lone[1] = (byte) 0xFB;
        lone[2] = (byte) 0x90;

        assertThat(Sniffer.of(lone)).isEqualTo(Format.UNKNOWN);
    }

    @Test
    void rootAndNamespaceOfXmlAreReadAndEntitiesAreSeen() {
        var tt = XmlHead.read(
                utf8(
                        "<?xml version='1.0'?><tt xmlns='http://www.w3.org/ns/ttml' xmlns:ttp='http://www.w3.org/ns/ttml#parameter' xml:lang='sv' ttp:profile='http://www.w3.org/ns/ttml/profile/imsc1.1/text'/>"));
        var theft = XmlHead.read(utf8("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>"));
        var adi = XmlHead.read(utf8("<?xml version='1.0'?><!DOCTYPE ADI SYSTEM \"ADI.DTD\"><ADI/>"));

        assertThat(tt.isTimedText()).isTrue();
        assertThat(tt.namespace()).isEqualTo("http://www.w3.org/ns/ttml");
        assertThat(tt.language()).isEqualTo("sv");
        assertThat(tt.profile()).endsWith("imsc1.1/text");
        assertThat(theft.entities()).isTrue();
        assertThat(adi.root()).isEqualTo("ADI");
        assertThat(adi.externalDtd()).isTrue();
    }

    static byte[] zip(Map<String, byte[]> entries) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : new TreeMap<>(entries).entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] box(String typeAndMore) {
        return ascii("\0\0\0\30" + typeAndMore + "\0\0\0\0\0\0\0\0\0\0\0\0");
    }

    private static byte[] bytes(int... values) {
        var bytes = new byte[values.length + 16];
        for (var i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static byte[] transportStream() {
        var bytes = new byte[188 * 5];
        for (var i = 0; i < 5; i++) {
            bytes[i * 188] = 0x47;
        }
        return bytes;
    }

    private static byte[] mxfWithRunIn() {
        var bytes = new byte[4000];
        Arrays.fill(bytes, 0, 1000, (byte) 0x11);
        var key = new int[] {0x06, 0x0E, 0x2B, 0x34, 0x02, 0x05, 0x01, 0x01, 0x0D, 0x01, 0x02, 0x01, 0x01, 0x02};
        for (var i = 0; i < key.length; i++) {
            bytes[1000 + i] = (byte) key[i];
        }
        return bytes;
    }
}
