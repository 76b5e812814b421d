package app.parley.timeline.page;

import app.parley.drawing.Theme;
import app.parley.model.Code;
import app.parley.model.Filter;
import app.parley.model.LaneMode;
import app.parley.model.LaneSetting;
import app.parley.model.ProblemException;
import app.parley.timeline.View;
import app.parley.timeline.Viewport;
import app.parley.timeline.page.Page.Manner;
import app.parley.timeline.page.Page.Part;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All that makes a picture of a store's events, and nothing of who makes it or where: with the
/// same data the same recipe gives the same bytes.
///
/// @param from the instant the picture begins at, in milliseconds since 1970 UTC
/// @param until the instant it ends at
/// @param view the rest of what we are looking at; its viewport and its selection do not count
/// @param page the sheet; its call-outs do not count
/// @param callOuts ids of the events pointed out
public record Recipe(long from, long until, View view, Page page, List<String> callOuts) {
    private static final String FORM = "parley-recipe-1";
    private static final String FOLDED = "!";
    private static final double LARGEST = 40_000;
    private static final double MOST_DPI = 2400;

    /// No more sheets than these are made at once.
    public static final int MOST_PAGES = 50;

    /// Brings the values that do not count to one form.
    public Recipe {
        callOuts = List.copyOf(callOuts);
        view =
                view.with(
                                new Viewport(0, 1, 1000, 600, 0)
                                        .fitting((double) from, (double) until, 0))
                        .selecting(OptionalInt.empty())
                        .beside(List.of())
                        .arranged(view.arrangement().stream().map(Recipe::onPaper).toList());
        page = page.pointingOut(List.of());
    }

    /// On paper nothing scrolls, and a lane is as high as its rows.
    private static LaneSetting onPaper(LaneSetting lane) {
        return new LaneSetting(lane.lane(), lane.folded(), false, 0);
    }

    /// The recipe in one line, always the same for the same recipe.
    public String text() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("from", instant(from));
        fields.put("until", instant(until));
        fields.put("asOf", instant(view.asOf()));
        fields.put("zone", view.zone().getId());
        fields.put("language", view.locale().toLanguageTag());
        fields.put("theme", view.theme().dark() ? "dark" : "light");
        fields.put("lanes", Code.of(view.lanes()));
        fields.put("filter", view.filter().text());
        fields.put(
                "zonesBeside",
                view.beside().stream().map(ZoneId::getId).collect(Collectors.joining(" ")));
        fields.put(
                "arrangement",
                view.arrangement().stream()
                        .map(lane -> Escaped.of(lane.lane()) + (lane.folded() ? FOLDED : ""))
                        .collect(Collectors.joining(" ")));
        fields.put("left", view.left());
        fields.put("right", view.right());
        fields.put("width", Double.toString(page.paper().width()));
        fields.put("height", Double.toString(page.paper().height()));
        fields.put("scale", Double.toString(page.paper().scale()));
        fields.put("notes", Double.toString(page.paper().notes()));
        fields.put("dpi", Double.toString(page.paper().dpi()));
        fields.put("pages", Integer.toString(page.pages()));
        fields.put("with", codes(page.parts()));
        fields.put("manners", codes(page.manners()));
        fields.put("since", page.since().isPresent() ? instant(page.since().getAsLong()) : "");
        fields.put("title", page.title());
        fields.put("subtitle", page.subtitle());
        fields.put("marking", page.marking());
        fields.put("callOuts", String.join(" ", callOuts));
        return Stream.concat(
                        Stream.of(FORM),
                        fields.entrySet().stream()
                                .map(field -> field.getKey() + "=" + Escaped.of(field.getValue())))
                .collect(Collectors.joining("&"));
    }

    private static String codes(Set<? extends Enum<?>> words) {
        return words.stream().map(Code::of).sorted().collect(Collectors.joining(" "));
    }

    private static String instant(long millis) {
        return Instant.ofEpochMilli(millis).toString();
    }

    /// Reads what [#text] wrote, whatever follows it; empty if it is no recipe.
    public static Optional<Recipe> parse(String text) {
        List<String> parts = Arrays.asList(text.split("&"));
        if (!parts.getFirst().equals(FORM)) {
            return Optional.empty();
        }
        Map<String, String> fields = new LinkedHashMap<>();
        for (String part : parts.subList(1, parts.size())) {
            int equals = Math.max(part.indexOf('='), 0);
            fields.put(part.substring(0, equals), Escaped.read(part.substring(equals + 1)));
        }
        try {
            return Optional.of(read(fields)).filter(Recipe::isModerate);
        } catch (IllegalArgumentException | DateTimeException | ProblemException e) {
            return Optional.empty();
        }
    }

    private static Recipe read(Map<String, String> known) {
        Page page =
                new Page(
                        new Paper(
                                number(known, "width"),
                                number(known, "height"),
                                number(known, "scale"),
                                number(known, "notes"),
                                number(known, "dpi")),
                        known.getOrDefault("title", ""),
                        known.getOrDefault("subtitle", ""),
                        known.getOrDefault("marking", ""),
                        codes(known, "with", Part.class),
                        codes(known, "manners", Manner.class),
                        known.getOrDefault("since", "").isEmpty()
                                ? OptionalLong.empty()
                                : OptionalLong.of(instant(known, "since")),
                        List.of(),
                        (int) number(known, "pages"));
        View read =
                new View(
                        new Viewport(0, 1, 1, 1, 0),
                        instant(known, "asOf"),
                        ZoneId.of(known.getOrDefault("zone", "")),
                        Locale.forLanguageTag(known.getOrDefault("language", "")),
                        known.getOrDefault("theme", "").equals("dark") ? Theme.DARK : Theme.LIGHT,
                        Code.find(LaneMode.class, known.getOrDefault("lanes", ""))
                                .orElseThrow(IllegalArgumentException::new),
                        known.getOrDefault("left", ""),
                        known.getOrDefault("right", ""),
                        OptionalInt.empty());
        View view =
                read.showing(Filter.parse(known.getOrDefault("filter", "")))
                        .beside(words(known, "zonesBeside").map(ZoneId::of).toList())
                        .arranged(words(known, "arrangement").map(Recipe::lane).toList());
        return new Recipe(
                instant(known, "from"),
                instant(known, "until"),
                view,
                page,
                words(known, "callOuts").toList());
    }

    private static LaneSetting lane(String word) {
        boolean folded = word.endsWith(FOLDED);
        String id = folded ? word.substring(0, word.length() - FOLDED.length()) : word;
        return new LaneSetting(Escaped.read(id), folded, false, 0);
    }

    private static <E extends Enum<E>> Set<E> codes(
            Map<String, String> fields, String name, Class<E> list) {
        return words(fields, name)
                .map(word -> Code.find(list, word).orElseThrow(IllegalArgumentException::new))
                .collect(Collectors.toSet());
    }

    private static double number(Map<String, String> fields, String name) {
        return Double.parseDouble(fields.getOrDefault(name, ""));
    }

    private static long instant(Map<String, String> fields, String name) {
        return Instant.parse(fields.getOrDefault(name, "")).toEpochMilli();
    }

    private static Stream<String> words(Map<String, String> fields, String name) {
        return Stream.of(fields.getOrDefault(name, "").split(" ")).filter(word -> !word.isEmpty());
    }

    /// Whether a picture by this recipe can be made at all: a recipe comes from a file, and no file
    /// is trusted.
    private boolean isModerate() {
        return from < until
                && within(page.paper().width(), 1, LARGEST)
                && within(page.paper().height(), 1, LARGEST)
                && within(page.paper().scale(), 0.1, 100)
                && within(page.paper().notes(), 0.1, 1)
                && within(page.paper().dpi(), 1, MOST_DPI)
                && within(page.pages(), 1, MOST_PAGES)
                && callOuts.size() <= Page.MOST_CALL_OUTS;
    }

    private static boolean within(double value, double least, double most) {
        return value >= least && value <= most;
    }
}
