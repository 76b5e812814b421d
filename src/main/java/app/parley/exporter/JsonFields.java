package app.parley.exporter;

import app.parley.model.Code;
import app.parley.model.Edtf;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/// Writes the fields of JSON objects so that a person can read and edit them: one field per line,
/// and nothing for a field that is empty.
final class JsonFields implements AutoCloseable {
    private static final int SHORT = 72;

    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final Layout layout = new Layout();
    private final JsonGenerator out;

    /// Writes to `stream` as UTF-8, and leaves it open.
    JsonFields(OutputStream stream) {
        ObjectWriteContext context =
                new ObjectWriteContext.Base() {
                    @Override
                    public PrettyPrinter getPrettyPrinter() {
                        return layout;
                    }
                };
        out = JSON.createGenerator(context, stream);
    }

    /// Writes one object and ends the file.
    void whole(Runnable fields) {
        out.writeStartObject();
        fields.run();
        out.writeEndObject();
        out.writeRaw('\n');
    }

    void text(String name, String text) {
        if (!text.isEmpty()) {
            out.writeStringProperty(name, text);
        }
    }

    void texts(String name, List<String> texts) {
        if (!texts.isEmpty()) {
            layout.inOneLine = texts.stream().mapToInt(text -> text.length() + 4).sum() <= SHORT;
            out.writeArrayPropertyStart(name);
            texts.forEach(out::writeString);
            out.writeEndArray();
            layout.inOneLine = false;
        }
    }

    void texts(String name, Map<String, String> texts) {
        if (!texts.isEmpty()) {
            out.writeObjectPropertyStart(name);
            texts.forEach(out::writeStringProperty);
            out.writeEndObject();
        }
    }

    void word(String name, Enum<?> word) {
        out.writeStringProperty(name, Code.of(word));
    }

    /// A word of a closed list, left out where it is the one that an absent field stands for.
    <E extends Enum<E>> void word(String name, E word, E unsaid) {
        if (word != unsaid) {
            word(name, word);
        }
    }

    void date(String name, Edtf date) {
        out.writeStringProperty(name, date.text());
    }

    void date(String name, Optional<Edtf> date) {
        date.ifPresent(present -> date(name, present));
    }

    void whole(String name, int number) {
        out.writeNumberProperty(name, number);
    }

    void number(String name, OptionalDouble number) {
        number.ifPresent(present -> number(name, present));
    }

    /// A number without a fraction is written without one.
    void number(String name, double number) {
        long whole = (long) number;
        if (Double.compare((double) whole, number) == 0 && Math.abs(number) < 1e15) {
            out.writeNumberProperty(name, whole);
        } else {
            out.writeNumberProperty(name, number);
        }
    }

    /// True or false, left out where it is what an absent field stands for.
    void flag(String name, boolean flag, boolean unsaid) {
        if (flag != unsaid) {
            out.writeBooleanProperty(name, flag);
        }
    }

    void object(String name, Runnable fields) {
        out.writeObjectPropertyStart(name);
        fields.run();
        out.writeEndObject();
    }

    <T> void objects(String name, List<T> values, Consumer<T> fields) {
        if (!values.isEmpty()) {
            out.writeArrayPropertyStart(name);
            for (T value : values) {
                out.writeStartObject();
                fields.accept(value);
                out.writeEndObject();
            }
            out.writeEndArray();
        }
    }

    @Override
    public void close() {
        out.close();
    }

    /// Every value on a line of its own, except in a short list of texts.
    private static final class Layout extends DefaultPrettyPrinter {
        boolean inOneLine;

        Layout() {
            super(
                    Separators.createDefaultInstance()
                            .withObjectNameValueSpacing(Separators.Spacing.AFTER));
            DefaultIndenter lines = new DefaultIndenter("  ", "\n");
            indentObjectsWith(lines);
            indentArraysWith(lines);
        }

        @Override
        public void beforeArrayValues(JsonGenerator g) {
            if (!inOneLine) {
                super.beforeArrayValues(g);
            }
        }

        @Override
        public void writeArrayValueSeparator(JsonGenerator g) {
            if (inOneLine) {
                g.writeRaw(", ");
            } else {
                super.writeArrayValueSeparator(g);
            }
        }

        @Override
        public void writeEndArray(JsonGenerator g, int count) {
            if (inOneLine) {
                _nesting--;
                g.writeRaw(']');
            } else {
                super.writeEndArray(g, count);
            }
        }
    }
}
