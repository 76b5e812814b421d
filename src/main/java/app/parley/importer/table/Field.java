package app.parley.importer.table;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What a column can stand for, with the words that name it in headers: English, Russian,
/// Ukrainian, Turkish, German, French.
public enum Field {
    ID("id|event id|eventid|identifier|uid|uuid|код|номер|nummer|numéro|kimlik"),
    TITLE(
            "title|event|name|título|titulo|evento|tytuł|wydarzenie|الحدث|mediation effort|event title|headline|subject|summary|meeting|what|activity|incident|название|заголовок|событие"
                    + "|тема|мероприятие|наименование|назва|подія|захід|başlık|olay|etkinlik|konu|toplantı|titel|ereignis|betreff|titre|évènement"
                    + "|événement|intitulé|agreement|war|what happened|event description|краткое содержание|описание события|olay açıklaması|round|раунд|тур|runde|tur|stage|事件|אירוע"),
    START(
            "date|start|start date|time date|event date|begin|from|when|datetime|date start|time start|day of"
                    + " event|дата|начало|дата начала|початок|дата початку|tarih|başlangıç|başlangıç"
                    + " tarihi|datum|beginn|startdatum|datum von|von datum|date from|from date|begin date|дата с|anfang|von|date de début|début|du|fecha|data|التاريخ|تاريخ|日付|beginnt am|incident date|date of incident|date of event|meeting date|date time|actual date"
                    + "|startdate|fecha inicio|fecha de inicio|inicio|desde|data inizio|inizio|data início|data de início"
                    + "|data rozpoczęcia|od|تاريخ البدء|تاريخ البداية|日期|时间|תאריך|дата события|дата встречи|дата проведения|дата и время|дата події|дата зустрічі|olay tarihi|toplantı tarihi|tarih saat|time|timestamp"),
    END(
            "end|end date|ends|endet am|дата завершения|finish|to|until|date end|time end|конец|дата окончания|окончание|кінець"
                    + "|дата завершення|bitiş|bitiş tarihi|ende|enddatum|bis|datum bis|bis datum|date to|to date|дата по|fin|date de fin|au|enddate|fecha fin|fecha de fin|fecha final|hasta|data fine|fine|data fim|data de fim"
                    + "|data zakończenia|تاريخ الانتهاء|تاريخ النهاية|due|due date|deadline|срок|frist"),
    START_TIME(
            "time|start time|hora|godzina|beginnt um|время начала|час початку|hour|время|час|saat|uhrzeit|zeit|heure|heure de début"),
    END_TIME(
            "end time|endet um|время завершения|час завершення|время окончания|bitiş saati|endzeit|heure de fin"),
    PLANNED(
            "planned|planned date|planned start|scheduled|scheduled for|план|запланировано"
                    + "|заплановано|planlanan|planlanan tarih|geplant|prévu|date prévue"),
    YEAR("year|год|рік|yıl|jahr|année|start year|year start|startyear|from year|iyear|styear"),
    MONTH("month|месяц|місяць|ay|monat|mois|start month|imonth|stmo|stmon"),
    DAY("day|день|gün|tag|jour|start day|iday|stday"),
    END_YEAR("end year|year end|endyear|to year"),
    END_MONTH("end month|endmonth|endmon"),
    END_DAY("end day|endday"),
    KIND(
            "kind|type|event type|category|тип|вид|категория|категорія|tür|tip|kategori|art|typ"
                    + "|kategorie|catégorie|type d évènement"),
    PARTIES(
            "parties|party|participantes|strony|participants|actors|actor|involved parties|attendees|delegations|who|who was involved|стороны|участники|участники переговоров|участники встречи|сторони"
                    + "|учасники|учасники переговорів|taraflar|katılımcılar|parteien|beteiligte|teilnehmer|acteurs"),
    PLACE(
            "place|location|lugar|miejsce|المكان|место проведения|место встречи|місце проведення|location name|place name|venue|city|where|место|город|місце|місто|yer|şehir|konum|ort|stadt|lieu|ville"
                    + "|населений пункт|населённый пункт|населенный пункт|settlement|地点|מקום"
                    + "|municipality|district|admin 2|admin2|adm2|governorate|oblast|province"
                    + "|admin 1|admin1|adm1|область|country|country name|countryname|country txt|страна|країна|pays|país"
                    + "|ülke|land|محافظة|البلد"),
    LATITUDE(
            "latitude|lat|geometry y|coordinates|coords|lat lon|lat long|координаты|координати|koordinatlar|koordinaten|location lat|location latitude|place latitude|широта|enlem|breitengrad|breite"),
    LONGITUDE(
            "longitude|lon|lng|geometry x|long|location lon|location longitude|place longitude|"
                    + "долгота|довгота|boylam|längengrad|länge"),
    NOTE(
            "description|notes|note|details|text|comment|comments|описание|примечание|комментарий"
                    + "|опис|примітка|açıklama|not|beschreibung|bemerkung|notiz|remarque|remarques|commentaire|commentaires|bemerkungen|remarks|remark|примечания"
                    + "|observaciones|descripción|notas|summary|desc|abstract|content"),
    OUTCOME(
            "outcome|outcomes|result|results|consequences|последствия|наслідки|folgen"
                    + "|conséquences|итог|результат|підсумок|sonuç|ergebnis|résultat|status|статус|durum|statut"),
    TAGS("tags|topic|topics|keywords|темы|теми|теги|etiketler|konular|themen|schlagworte|thèmes"),
    SOURCE(
            "sources publisher|sources outlet|source|sources|fuente|źródło|المصدر|publisher|источник"
                    + "|джерело|kaynak|quelle|quellen|source publisher|source name|outlet"),
    URL("url|link|web|source url|sources url|source link|ссылка|посилання|bağlantı|lien"),
    ZONE("zone|time zone|timezone|часовой пояс|часовий пояс|saat dilimi|zeitzone|fuseau horaire"),
    EXTRA("");

    /// Of an object within an object, as JSON has them, its own name is what it is called, and its
    /// container says what is in it: `venue.name`, `when.start`, `venue.lat`;
    /// what services wrap all fields in says nothing.
    private static final String AROUND = "^.*\\.(?=[^.]+\\.[^.]+$)";

    private static final String WITHIN =
            "(?i)^(?:(?:when|where|dates?|times?|period|venue|place|location|geo|coordinates)"
                    + "\\.(?=start|end|from|to|until|lat|lon|lng|city)|(?:fields|attributes"
                    + "|properties|_source)\\.)|\\.(?:name|title|label)$";

    /// What forms add to the name of a column: `Date (dd/mm/yyyy) *`, `Where?`.
    private static final String ASIDE = "\\([^()]*\\)|[?*:]\\s*$";

    /// Words for a number that may only say which row it is.
    private static final Set<String> NUMBER = Set.of("номер", "nummer", "numéro");

    private static final Pattern CODE =
            Pattern.compile(
                    "(?:.*[\\s_.-])?(?:id|code|nr\\.?|no\\.?|number|#|№|код|номер|kod)",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /// Words of dates on which something was written down, not on which it was.
    private static final Pattern OF_RECORD =
            Pattern.compile(
                    "report|publi|creat|updat|modif|edit|enter|entry|access|retriev|record|upload"
                            + "|birth|опубл|созд|обнов|измен|оновл|güncel|yayın|erstell|geändert"
                            + "|veröffentl|abruf",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final String words;

    Field(String words) {
        this.words = "|" + words + "|";
    }

    /// How it is written on the command line, such as `start-time`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The field with this code.
    static Optional<Field> of(String code) {
        return Arrays.stream(values()).filter(f -> f.code().equals(code)).findFirst();
    }

    /// Whether a header stands for a number that may only say which row it is.
    static boolean isNumber(String header) {
        return NUMBER.contains(header.strip().toLowerCase(Locale.ROOT));
    }

    /// Whether a header ends as the names of numbers and codes do.
    static boolean isCode(String header) {
        return CODE.matcher(header.strip()).matches();
    }

    /// Whether a header stands for a date on which something was written down, not on which it was.
    static boolean isOfRecord(String header) {
        return OF_RECORD.matcher(header).find();
    }

    /// How far down the list of its words a header stands; empty if the header is none of them.
    Optional<Integer> rank(String header) {
        String plain =
                header.replaceAll(ASIDE, "")
                        .strip()
                        .replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ")
                        .replaceAll(AROUND, "")
                        .replaceAll(WITHIN, "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[\\s_./'’\\-]+", " ")
                        .strip();
        int rank = words.indexOf("|" + plain + "|");
        return plain.isEmpty() || rank < 0 ? Optional.empty() : Optional.of(rank);
    }
}
