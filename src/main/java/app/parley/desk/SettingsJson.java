package app.parley.desk;

import app.parley.model.Code;
import app.parley.model.Filter;
import app.parley.model.LaneMode;
import app.parley.model.LaneSetting;
import app.parley.model.ProblemException;

import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Settings as JSON. Fields that are not known are skipped, so that an older program reads what a
/// newer one wrote.
final class SettingsJson {
    private static final JsonFactory JSON = new JsonFactory();

    private final JsonParser in;

    private SettingsJson(JsonParser in) {
        this.in = in;
    }

    /// Reads settings.
    ///
    /// @throws IOException if the file cannot be read
    /// @throws tools.jackson.core.JacksonException if this is not JSON or a value has a wrong type
    /// @throws IllegalArgumentException if a value is outside of its range
    static Settings read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                JsonParser parser = JSON.createParser(ObjectReadContext.empty(), in)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("not an object");
            }
            return new SettingsJson(parser).settings();
        }
    }

    private Settings settings() {
        Optional<WindowPlace> window = Optional.empty();
        SortedMap<String, List<Double>> dividers = new TreeMap<>();
        Appearance appearance = Appearance.SYSTEM;
        List<Path> recent = new ArrayList<>();
        SortedMap<Path, LastView> views = new TreeMap<>();
        Motion motion = Motion.SYSTEM;
        while (nextField()) {
            switch (in.currentName()) {
                case "window" -> window = Optional.of(window());
                case "dividers" -> {
                    while (nextField()) {
                        dividers.put(in.currentName(), numbers());
                    }
                }
                case "appearance" -> appearance = code(Appearance.class);
                case "motion" -> motion = code(Motion.class);
                case "recent" -> {
                    while (nextElement()) {
                        recent.add(Path.of(in.getString()));
                    }
                }
                case "views" -> {
                    while (nextField()) {
                        views.put(Path.of(in.currentName()), view());
                    }
                }
                default -> in.skipChildren();
            }
        }
        return new Settings(window, dividers, appearance, recent, views, motion);
    }

    private WindowPlace window() {
        double[] place = new double[4];
        boolean maximised = false;
        while (nextField()) {
            switch (in.currentName()) {
                case "x" -> place[0] = in.getDoubleValue();
                case "y" -> place[1] = in.getDoubleValue();
                case "width" -> place[2] = in.getDoubleValue();
                case "height" -> place[3] = in.getDoubleValue();
                case "maximised" -> maximised = in.getBooleanValue();
                default -> in.skipChildren();
            }
        }
        return new WindowPlace(place[0], place[1], place[2], place[3], maximised);
    }

    private LastView view() {
        double start = 0;
        double end = 0;
        long asOf = 0;
        String zone = "";
        LaneMode lanes = LaneMode.PARTY;
        String left = "";
        String right = "";
        Filter filter = Filter.EVERYTHING;
        List<LaneSetting> arrangement = new ArrayList<>();
        List<String> beside = new ArrayList<>();
        while (nextField()) {
            switch (in.currentName()) {
                case "start" -> start = in.getDoubleValue();
                case "end" -> end = in.getDoubleValue();
                case "asOf" -> asOf = in.getLongValue();
                case "zone" -> zone = in.getString();
                case "lanes" -> lanes = code(LaneMode.class);
                case "left" -> left = in.getString();
                case "right" -> right = in.getString();
                case "filter" -> filter = filter(in.getString());
                case "arrangement" -> {
                    while (nextElement()) {
                        arrangement.add(lane());
                    }
                }
                case "beside" -> {
                    while (nextElement()) {
                        beside.add(in.getString());
                    }
                }
                default -> in.skipChildren();
            }
        }
        return new LastView(
                start, end, asOf, zone, lanes, left, right, filter, arrangement, beside);
    }

    private static Filter filter(String written) {
        try {
            return Filter.parse(written);
        } catch (ProblemException e) {
            throw new IllegalArgumentException("no filter: " + written, e);
        }
    }

    private LaneSetting lane() {
        String id = "";
        boolean folded = false;
        boolean pinned = false;
        double height = 0;
        while (nextField()) {
            switch (in.currentName()) {
                case "lane" -> id = in.getString();
                case "folded" -> folded = in.getBooleanValue();
                case "pinned" -> pinned = in.getBooleanValue();
                case "height" -> height = Math.clamp(in.getDoubleValue(), 0, 10_000);
                default -> in.skipChildren();
            }
        }
        return new LaneSetting(id, folded, pinned, height);
    }

    private List<Double> numbers() {
        List<Double> numbers = new ArrayList<>();
        while (nextElement()) {
            numbers.add(in.getDoubleValue());
        }
        return numbers;
    }

    private <E extends Enum<E>> E code(Class<E> list) {
        String written = in.getString();
        return Code.find(list, written)
                .orElseThrow(() -> new IllegalArgumentException("unknown word " + written));
    }

    /// Moves to the next field of the object just begun, and on to its value.
    private boolean nextField() {
        boolean more = in.nextToken() == JsonToken.PROPERTY_NAME;
        if (more) {
            in.nextToken();
        }
        return more;
    }

    /// Moves to the next element of the array just begun.
    private boolean nextElement() {
        JsonToken token = in.nextToken();
        if (token == null || token == JsonToken.PROPERTY_NAME) {
            throw new IllegalArgumentException("not an array");
        }
        return token != JsonToken.END_ARRAY;
    }

    /// Settings as bytes.
    static byte[] bytes(Settings settings) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out =
                JSON.createGenerator(ObjectWriteContext.empty(), bytes, JsonEncoding.UTF8)) {
            out.writeStartObject();
            settings.window().ifPresent(place -> write(place, out));
            out.writeObjectPropertyStart("dividers");
            settings.dividers()
                    .forEach(
                            (pane, positions) -> {
                                out.writeArrayPropertyStart(pane);
                                positions.forEach(out::writeNumber);
                                out.writeEndArray();
                            });
            out.writeEndObject();
            out.writeStringProperty("appearance", Code.of(settings.appearance()));
            out.writeStringProperty("motion", Code.of(settings.motion()));
            out.writeArrayPropertyStart("recent");
            settings.recent().forEach(file -> out.writeString(file.toString()));
            out.writeEndArray();
            out.writeObjectPropertyStart("views");
            settings.views().forEach((file, view) -> write(file, view, out));
            out.writeEndObject();
            out.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static void write(WindowPlace place, JsonGenerator out) {
        out.writeObjectPropertyStart("window");
        out.writeNumberProperty("x", place.x());
        out.writeNumberProperty("y", place.y());
        out.writeNumberProperty("width", place.width());
        out.writeNumberProperty("height", place.height());
        out.writeBooleanProperty("maximised", place.maximised());
        out.writeEndObject();
    }

    private static void write(Path file, LastView view, JsonGenerator out) {
        out.writeObjectPropertyStart(file.toString());
        out.writeNumberProperty("start", view.start());
        out.writeNumberProperty("end", view.end());
        out.writeNumberProperty("asOf", view.asOf());
        out.writeStringProperty("zone", view.zone());
        out.writeStringProperty("lanes", Code.of(view.lanes()));
        out.writeStringProperty("left", view.left());
        out.writeStringProperty("right", view.right());
        out.writeStringProperty("filter", view.filter().text());
        out.writeArrayPropertyStart("arrangement");
        for (LaneSetting setting : view.arrangement()) {
            out.writeStartObject();
            out.writeStringProperty("lane", setting.lane());
            out.writeBooleanProperty("folded", setting.folded());
            out.writeBooleanProperty("pinned", setting.pinned());
            out.writeNumberProperty("height", setting.height());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeArrayPropertyStart("beside");
        view.beside().forEach(out::writeString);
        out.writeEndArray();
        out.writeEndObject();
    }
}
