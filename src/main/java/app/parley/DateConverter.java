package app.parley;

import app.parley.model.Edtf;
import app.parley.model.ProblemException;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Dates and clock times among the arguments.
///
/// @param console whose words refusals are in
record DateConverter(Console console) implements ITypeConverter<Edtf> {
    @Override
    public Edtf convert(String value) {
        try {
            return Edtf.parse(value);
        } catch (ProblemException e) {
            throw new TypeConversionException(console.words(e.problem(), " "));
        }
    }
}
