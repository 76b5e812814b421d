package app.parley.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import static java.util.stream.Collectors.toCollection;

import app.parley.model.Basis;
import app.parley.model.ClockPrecision;
import app.parley.model.Code;
import app.parley.model.Fulfilment;
import app.parley.model.LaneMode;
import app.parley.model.Movement;
import app.parley.model.PartyRole;
import app.parley.model.PositionScope;
import app.parley.model.RelationKind;
import app.parley.model.Strength;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// The schema says what the reader does, as far as a schema can.
class EventFileSchemaTest {
    private static final Path FILE = Path.of("data", "parley-event-file.schema.json");
    private static final String EVERYTHING =
            ShippedFile.resource("/app/parley/importer/everything.json");

    private final JsonNode tree = JsonMapper.shared().readTree(FILE);
    private final Schema schema;

    EventFileSchemaTest() throws IOException {
        schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(Files.readString(FILE), InputFormat.JSON);
    }

    @Test
    void theShippedFileIsInOrder() throws IOException {
        assertEquals(List.of(), errors(Files.readString(ShippedFile.PATH)));
    }

    @Test
    void aFileWithEveryFieldIsInOrderAndNoFieldIsMissingFromIt() {
        assertEquals(List.of(), errors(EVERYTHING));
        TreeSet<String> described = new TreeSet<>();
        tree.findValues("properties").forEach(fields -> described.addAll(fields.propertyNames()));
        described.removeIf(name -> EVERYTHING.contains("\"" + name + "\":"));
        assertEquals(new TreeSet<>(List.of("$schema")), described);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "\"parley\": 1|\"parley\": 2",
                "\"title\": \"Everything\"|\"titel\": \"Everything\"",
                "\"role\": \"mediator\"|\"role\": \"referee\"",
                "\"order\": 1|\"order\": \"1\"",
                "\"lane\": \"a\",|",
                "\"importance\": 3|\"importance\": 4",
                "#1F86BF|blue",
                "2025-05-16T13:35\"|13:35\"",
                "\"latitude\": -41.0437,|",
                "\"certain\": false|\"certain\": \"no\"",
            })
    void whatTheReaderRefusesTheSchemaRefuses(String good, String bad) {
        String broken = EVERYTHING.replace(good, bad == null ? "" : bad);
        assertEquals(false, errors(broken).isEmpty(), good + " as " + bad);
    }

    @Test
    void itsClosedListsAreThoseOfTheModel() {
        Map<String, String> lists = new TreeMap<>();
        lists.put("party/properties/role", codes(PartyRole.values()));
        lists.put("time/properties/clockPrecision", codes(ClockPrecision.values()));
        lists.put("position/properties/strength", codes(Strength.values()));
        lists.put("position/properties/movement", codes(Movement.values()));
        lists.put("position/properties/basis", codes(Basis.values()));
        lists.put("position/properties/scope", codes(PositionScope.values()));
        lists.put("relation/properties/kind", codes(RelationKind.values()));
        lists.put("fulfilment", codes(Fulfilment.values()));
        lists.put("view/properties/lanes", codes(LaneMode.values()));
        Map<String, String> described = new TreeMap<>();
        for (String at : lists.keySet()) {
            TreeSet<String> words = new TreeSet<>();
            tree.at("/$defs/" + at + "/enum").forEach(word -> words.add(word.asString()));
            described.put(at, words.toString());
        }
        assertEquals(lists, described);
        assertEquals(lists.size(), tree.findValues("enum").size());
    }

    private static String codes(Enum<?>... list) {
        return Arrays.stream(list).map(Code::of).collect(toCollection(TreeSet::new)).toString();
    }

    private List<String> errors(String json) {
        return schema.validate(json, InputFormat.JSON).stream().map(Error::toString).toList();
    }
}
