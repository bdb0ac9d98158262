package media.waybill.matching.supply;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Invents names of films and series, with what they are called in other languages and scripts. */
final class Titles {

    // English | German | French | Spanish | Swedish | Russian | Japanese
    private static final String[] THINGS = {
        "Lighthouse|Leuchtturm|Phare|Faro|Fyren|Маяк|灯台",
        "Clockmaker|Uhrmacher|Horloger|Relojero|Urmakaren|Часовщик|時計職人",
        "Vineyard|Weinberg|Vignoble|Viñedo|Vingården|Виноградник|葡萄園",
        "Ferryman|Fährmann|Passeur|Barquero|Färjkarlen|Паромщик|渡し守",
        "Translator|Übersetzer|Traducteur|Traductor|Översättaren|Переводчик|翻訳者",
        "Avalanche|Lawine|Avalanche|Avalancha|Lavinen|Лавина|雪崩",
        "Beekeeper|Imker|Apiculteur|Apicultor|Biodlaren|Пасечник|養蜂家",
        "Cathedral|Kathedrale|Cathédrale|Catedral|Katedralen|Собор|大聖堂",
        "Glacier|Gletscher|Glacier|Glaciar|Glaciären|Ледник|氷河",
        "Puppeteer|Puppenspieler|Marionnettiste|Titiritero|Dockspelaren|Кукольник|人形遣い",
        "Quarry|Steinbruch|Carrière|Cantera|Stenbrottet|Карьер|採石場",
        "Nightingale|Nachtigall|Rossignol|Ruiseñor|Näktergalen|Соловей|小夜啼鳥",
        "Apothecary|Apotheker|Apothicaire|Boticario|Apotekaren|Аптекарь|薬剤師",
        "Harvest|Ernte|Moisson|Cosecha|Skörden|Жатва|収穫",
        "Observatory|Sternwarte|Observatoire|Observatorio|Observatoriet|Обсерватория|天文台",
        "Smuggler|Schmuggler|Contrebandier|Contrabandista|Smugglaren|Контрабандист|密輸人",
        "Pilgrim|Pilger|Pèlerin|Peregrino|Pilgrimen|Пилигрим|巡礼者",
        "Orphanage|Waisenhaus|Orphelinat|Orfanato|Barnhemmet|Приют|孤児院",
        "Carnival|Karneval|Carnaval|Carnaval|Karnevalen|Карнавал|謝肉祭",
        "Locksmith|Schlosser|Serrurier|Cerrajero|Låssmeden|Слесарь|鍵屋",
        "Monsoon|Monsun|Mousson|Monzón|Monsunen|Муссон|季節風",
        "Typewriter|Schreibmaschine|Machine à écrire|Máquina de escribir|Skrivmaskinen|Машинка|タイプライター"
    };

    private static final String[] QUALITIES = {
        "Crooked|krumme|tordu|torcido|krokiga|кривой|曲がった",
        "Forgotten|vergessene|oublié|olvidado|glömda|забытый|忘れられた",
        "Singing|singende|chantant|cantante|sjungande|поющий|歌う",
        "Reluctant|widerwillige|réticent|reacio|motvilliga|невольный|気の進まない",
        "Borrowed|geliehene|emprunté|prestado|lånade|чужой|借り物の",
        "Scarlet|scharlachrote|écarlate|escarlata|scharlakansröda|алый|緋色の",
        "Midnight|mitternächtliche|de minuit|de medianoche|midnatts|полночный|真夜中の",
        "Invisible|unsichtbare|invisible|invisible|osynliga|невидимый|見えない",
        "Seventh|siebte|septième|séptimo|sjunde|седьмой|七番目の",
        "Wandering|wandernde|errant|errante|vandrande|бродячий|さまよう",
        "Hollow|hohle|creux|hueco|ihåliga|полый|虚ろな",
        "Velvet|samtene|de velours|de terciopelo|sammets|бархатный|天鵞絨の",
        "Distant|ferne|lointain|lejano|avlägsna|далёкий|遠い",
        "Unfinished|unvollendete|inachevé|inacabado|ofullbordade|неоконченный|未完の"
    };

    private static final String[] PEOPLE = {
        "Ingrid Solheim", "Tomas Okafor", "Marguerite Vidal", "Yusuf Demirel", "Aoife Brennan", "Piotr Zielinski",
        "Lucia Ferrante", "Kenji Arakawa", "Noor Haddad", "Elias Lindqvist", "Rosa Quintero", "Wendell Hargrove",
        "Anneke de Witt", "Bogdan Ilic", "Chiara Montanari", "Desmond Achebe"
    };

    private static final String[] ABOUT = {
        "The Trial of %s",
        "Dear %s",
        "%s and the Sea",
        "The Many Lives of %s",
        "Waiting for %s",
        "Who Was %s?",
        "%s: A Reckoning",
        "Letters from %s"
    };

    /** Names that hold what a reader of file names could take for something else. */
    private static final String[] TRICKY = {
        "1968",
        "Summer of 1974",
        "Room 237B",
        "The Spanish Gardener",
        "French Lessons",
        "German Measles",
        "A Swedish Affair",
        "Danish Pastry",
        "Full Moon Rising",
        "Forced Entry",
        "Trailer Park Kings",
        "The Final Season",
        "Part of the Plan",
        "Master and Apprentice",
        "The Original Sin",
        "Eleven Fourteen",
        "48 Stunden Wien",
        "Route 66 Diner",
        "Nine Lives & Counting",
        "Salt & Vinegar",
        "Sugar and Spite",
        "Mission to Ganymede II",
        "The Art of Falling",
        "Poster Child",
        "Director's Chair",
        "Dub Plate Nights",
        "Version of Events",
        "Episode in Lisbon",
        "Kein Kommentar",
        "Se souvenir",
        "L'Été dernier à Dieppe",
        "Ça commence demain",
        "El año que viene",
        "Der Zug nach Łódź",
        "Æbler og pærer",
        "Ναύτης στη στεριά",
        "한강의 새벽",
        "صيف في طنجة",
        "Пять минут тишины",
        "東京湾の朝",
        "Twenty-One Grams Short",
        "Three Days in May",
        "The Last Ferry",
        "Night Train South",
        "A House Without Doors",
        "The Seventh Bell",
        "Bread on the Table",
        "Ost/West",
        "Mr. Hollis Goes Home",
        "What's Left of Us",
        "Plan B from Oslo",
        "Area 12",
        "Zero Hour in Turin",
        "The Last 5 Kilometres",
        "Good Morning, Reykjavik",
        "Up the Down Road",
        "It Ends in Italian"
    };

    /** One letter away from names above, and other titles. */
    private static final String[] NEIGHBOURS = {
        "The Lost Ferry", "Light Train South", "A Horse Without Doors", "The Seventh Ball", "Bread on the Cable",
        "French Lesson's Over", "Fill Moon Rising", "The Art of Failing", "Salt & Vinegar Chips", "Plan C from Oslo",
        "Summer of 1975", "Route 67 Diner", "Four Days in May", "The Spanish Gardeners' Club"
    };

    private static final String[] SERIES = {
        "Harrow Lane",
        "The Salt Road",
        "Kommissarin Voss",
        "Les Ombres de Brest",
        "Puerto Escondido Azul",
        "Mordet i Ystad Hamn",
        "Saltwater Cowboys",
        "Precinct Eleven",
        "The Understudies",
        "Kitchen Table Wars",
        "Blackmoor & Daughters",
        "Nordwand Rescue",
        "Signal Hill",
        "Cold Harvest County",
        "The Ministry of Lost Things",
        "Pastel de Belém Murders",
        "Tide Tables",
        "Café Central",
        "Ночной автобус",
        "夜の図書館",
        "Third Shift",
        "Galaxy Street 99",
        "Orchard Mysteries",
        "Fathoms Below",
        "The Quiet Hours"
    };

    private final Random random;
    private final Set<String> given = new LinkedHashSet<>();

    Titles(Random random) {
        this.random = random;
    }

    static List<String> tricky() {
        return List.of(TRICKY);
    }

    static List<String> neighbours() {
        return List.of(NEIGHBOURS);
    }

    static List<String> series() {
        return List.of(SERIES);
    }

    /** A film that was not there before: its English name, and some in other languages. */
    List<String> film() {
        while (true) {
            List<String> names = random.nextInt(3) == 0 ? person() : thing();
            if (given.add(names.get(0))) {
                return names;
            }
        }
    }

    private List<String> person() {
        return List.of(ABOUT[random.nextInt(ABOUT.length)].formatted(PEOPLE[random.nextInt(PEOPLE.length)]));
    }

    private List<String> thing() {
        String[] quality = QUALITIES[random.nextInt(QUALITIES.length)].split("\\|");
        String[] thing = THINGS[random.nextInt(THINGS.length)].split("\\|");
        String article = random.nextInt(4) == 0 ? "" : "The ";
        List<String> names = new ArrayList<>();
        names.add(article + quality[0] + " " + thing[0]);
        List<String> others = List.of(
                "Der " + quality[1] + " " + thing[1],
                "Le " + thing[2] + " " + quality[2],
                "El " + thing[3] + " " + quality[3],
                "Den " + quality[4] + " " + thing[4],
                quality[5] + " " + thing[5],
                quality[6] + thing[6]);
        for (String other : others) {
            if (random.nextInt(3) == 0) {
                names.add(other);
            }
        }
        return names;
    }

    /** A name of an episode. */
    String episode() {
        String[] quality = QUALITIES[random.nextInt(QUALITIES.length)].split("\\|");
        String[] thing = THINGS[random.nextInt(THINGS.length)].split("\\|");
        return random.nextBoolean() ? "The " + thing[0] : quality[0] + " " + thing[0];
    }
}
