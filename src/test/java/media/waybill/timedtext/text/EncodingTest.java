package media.waybill.timedtext.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Map;
import media.waybill.timedtext.Encoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Subtitles of a few lines in every encoding that their language was ever saved in. */
class EncodingTest {

    private static final Map<String, String> LINES = Map.ofEntries(
            Map.entry(
                    "ru", "Я не знаю, что он хотел сказать.|Почему ты не пришёл вчера вечером?|Потому что шёл дождь."),
            Map.entry("bg", "Не знам какво искаше да каже той.|Защо не дойде снощи, приятелю?|Защото валеше дъжд."),
            Map.entry(
                    "el",
                    "Δεν ξέρω τι ήθελε να πει.|Γιατί δεν ήρθες χθες το βράδυ;|Γιατί έβρεχε όλη τη νύχτα. Άκουσέ με."),
            Map.entry("ar", "مرحبا بكم في هذا البرنامج|لم أكن أعرف أنك ستأتي اليوم|قال الرجل إن الطريق طويل"),
            Map.entry("he", "אני לא יודע מה הוא רצה להגיד|למה לא באת אתמול בערב|כי ירד גשם כל הלילה"),
            Map.entry("cs", "Nevím, co chtěl říct, příteli.|Proč jsi nepřišel včera večer?|Protože pršelo, můj milý."),
            Map.entry(
                    "pl",
                    "Nie wiem, co chciał powiedzieć.|Dlaczego nie przyszłaś wczoraj, żono?|Bo padał gęsty śnieg."),
            Map.entry(
                    "hu",
                    "Nem tudom, mit akart mondani ő.|Miért nem jöttél tegnap este?|Mert esett az eső, kedves bátyám."),
            Map.entry(
                    "tr",
                    "Ne söylemek istediğini bilmiyorum.|Dün akşam niye gelmedin, kardeşim?|Çünkü yağmur yağıyordu."),
            Map.entry("ja", "彼が何を言いたかったのか分からない。|どうして昨日の夜来なかったの?|雨が降っていたからです。"),
            Map.entry("ko", "그가 무슨 말을 하려 했는지 모르겠어.|어제 저녁에 왜 안 왔어?|밤새 비가 왔기 때문이야."),
            Map.entry("zh", "我不知道他想说什么。|你昨天晚上为什么没有来?|因为整夜都在下雨。我们的车也坏了,没有办法来。"),
            Map.entry("th", "ฉันไม่รู้ว่าเขาอยากพูดอะไร|ทำไมเมื่อวานคุณไม่มา|เพราะฝนตกทั้งคืน"),
            Map.entry(
                    "lt",
                    "Nežinau, ką jis norėjo pasakyti.|Kodėl neatėjai vakar vakare?|Nes lijo. Ačiū už viską, žąsele."),
            Map.entry(
                    "lv",
                    "Es nezinu, ko viņš gribēja teikt.|Kāpēc tu vakar neatnāci?|Jo lija lietus visu nakti, mīļā."),
            Map.entry(
                    "et",
                    "Ma ei tea, mida ta öelda tahtis.|Miks sa eile õhtul žürii ette ei tulnud?|Sest öö läbi sadas vihma."),
            Map.entry("zh-TW", "我不知道他想說什麼。|你昨天晚上為什麼沒有來?|因為整夜都在下雨。我們的車也壞了,沒有辦法來。"),
            Map.entry(
                    "vi",
                    "Tôi không biết anh ấy muốn nói gì.|Tại sao tối qua bạn không đến?|Vì trời mưa suốt đêm, bạn ạ."),
            Map.entry(
                    "mt",
                    "Ma nafx x'ried jgħid, ħabib.|Għaliex ma ġejtx ilbieraħ filgħaxija?|Għax kienet ix-xita l-lejl kollu, żgur."),
            Map.entry("fr-oe", "Ma sœur a mangé un œuf.|C'est le cœur de l'été, mon frère."),
            Map.entry(
                    "fr",
                    "Où étais-tu, mon frère, cet été-là ?|À la forêt, près du château.|Ça ne m'étonne guère, Noël."));

    @ParameterizedTest
    @CsvSource({
        "ru,windows-1251",
        "ru,KOI8-R",
        "ru,IBM866",
        "ru,ISO-8859-5",
        "ru,x-MacCyrillic",
        "ru,IBM855",
        "ru,UTF-16LE",
        "bg,windows-1251",
        "bg,ISO-8859-5",
        "bg,IBM855",
        "bg,UTF-16BE",
        "el,windows-1253",
        "el,ISO-8859-7",
        "el,UTF-16LE",
        "el,UTF-16BE",
        "ar,windows-1256",
        "ar,ISO-8859-6",
        "ar,UTF-16LE",
        "he,windows-1255",
        "he,ISO-8859-8",
        "cs,windows-1250",
        "cs,ISO-8859-2",
        "cs,IBM852",
        "pl,windows-1250",
        "pl,ISO-8859-2",
        "hu,windows-1250",
        "tr,windows-1254",
        "tr,UTF-32LE",
        "ja,Shift_JIS",
        "ja,EUC-JP",
        "ja,ISO-2022-JP",
        "ja,UTF-16LE",
        "ko,EUC-KR",
        "ko,x-Johab",
        "ko,ISO-2022-KR",
        "zh,GB18030",
        "zh,UTF-16BE",
        "th,TIS-620",
        "th,UTF-16LE",
        "zh-TW,Big5",
        "zh-TW,UTF-16LE",
        "lt,windows-1257",
        "lt,ISO-8859-13",
        "lv,windows-1257",
        "et,windows-1257",
        "fr-oe,ISO-8859-15",
        "fr,windows-1252",
        "fr,x-MacRoman",
        "fr,IBM850",
        "fr,UTF-16LE"
    })
    void theLanguageOrderedAndTheLettersTellTheTable(String language, String charset) {
        var text = subtitles(language);

        assertThat(Decoder.decode(text.getBytes(Charset.forName(charset)), language)
                        .text())
                .isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "ru,windows-1251",
        "ru,KOI8-R",
        "ru,IBM866",
        "ru,ISO-8859-5",
        "ru,x-MacCyrillic",
        "el,windows-1253",
        "ar,windows-1256",
        "he,windows-1255",
        "ja,Shift_JIS",
        "ko,EUC-KR",
        "th,TIS-620",
        "el,ISO-8859-7",
        "zh,GB18030",
        "zh-TW,Big5",
        "lt,windows-1257",
        "lt,IBM775",
        "lv,windows-1257",
        "tr,windows-1254",
        "tr,IBM857",
        "cs,windows-1250",
        "cs,x-MacCentralEurope",
        "pl,windows-1250",
        "mt,ISO-8859-3",
        "vi,windows-1258",
        "fr-oe,ISO-8859-15",
        "fr,windows-1252"
    })
    void lettersOfOneLanguageNeedNoHint(String language, String charset) {
        var text = subtitles(language);

        var bytes = (charset.equals("windows-1258") ? tonesApart(text) : text).getBytes(Charset.forName(charset));

        assertThat(Decoder.decode(bytes, null).text()).isEqualTo(text);
    }

    /** As windows-1258 has them: a vowel with its roof or horn, and the tone behind it. */
    private static String tonesApart(String text) {
        var out = new StringBuilder();
        for (char c : text.toCharArray()) {
            var parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
            int tone = parts.length() - 1;
            boolean hasTone = tone > 0 && "\u0300\u0301\u0303\u0309\u0323".indexOf(parts.charAt(tone)) >= 0;
            // The dot below stands before the roof in canonical order.
            boolean hasDot = parts.length() == 3 && parts.charAt(1) == '\u0323';
            if (hasDot) {
                out.append(Normalizer.normalize("" + parts.charAt(0) + parts.charAt(2), Normalizer.Form.NFC))
                        .append('\u0323');
            } else if (hasTone) {
                out.append(Normalizer.normalize(parts.substring(0, tone), Normalizer.Form.NFC))
                        .append(parts.charAt(tone));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    @Test
    void aDeclarationHoldsWhereTheBytesBearItOut() {
        for (var charset : new String[] {"ISO-8859-5", "KOI8-R", "windows-1251"}) {
            var decoded = Decoder.decode(declared("ru", charset, charset), null);

            assertThat(decoded.encoding().charset()).isEqualTo(charset);
            assertThat(decoded.encoding().evidence()).isEqualTo("XML declaration");
        }
    }

    @Test
    void aWrongDeclarationIsOverruledOnProof() {
        assertThat(Decoder.decode(declared("fr", "ISO-8859-1", "UTF-8"), null).encoding())
                .isEqualTo(new Encoding("UTF-8", "valid UTF-8, although ISO-8859-1 is declared", true));
        assertThat(Decoder.decode(declared("ru", "ISO-8859-5", "windows-1251"), null)
                        .text())
                .contains("Почему ты не пришёл");
        assertThat(Decoder.decode(declared("ru", "UTF-8", "KOI8-R"), null).text())
                .contains("Почему ты не пришёл");
    }

    @Test
    void withoutProofTheDeclarationStays() {
        var bytes =
                "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><tt>déjà</tt>".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(Decoder.decode(bytes, "cs").encoding().charset()).isEqualTo("ISO-8859-1");
    }

    private static byte[] declared(String language, String says, String is) {
        return ("<?xml version=\"1.0\" encoding=\"" + says + "\"?>\n<tt>" + subtitles(language) + "</tt>")
                .getBytes(Charset.forName(is));
    }

    private static String subtitles(String language) {
        var out = new StringBuilder();
        var lines = String.valueOf(LINES.get(language)).split("\\|");
        for (int i = 0; i < lines.length; i++) {
            out.append("%d%n00:00:%02d,000 --> 00:00:%02d,500%n%s%n%n".formatted(i + 1, i * 3, i * 3 + 2, lines[i]));
        }
        return out.toString();
    }
}
