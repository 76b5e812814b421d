package app.parley;

import app.parley.desk.Desk;
import app.parley.importer.DateOrder;
import app.parley.importer.Nearest;
import app.parley.model.Edtf;
import app.parley.model.LaneMode;
import app.parley.model.Problem;
import app.parley.model.ProblemException;
import app.parley.text.Text;
import app.parley.timeline.page.Page;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/// Where the program starts: `parley` opens the window, its sub-commands do without one.
@Command(
        name = "parley",
        resourceBundle = "app.parley.text.messages",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        header = "${bundle:cli.parley}",
        description = "${bundle:cli.parley.description}",
        footer = "${bundle:cli.parley.footer}")
public final class Main implements Callable<Integer> {
    private static final int HELP_WIDTH = 100;

    // The same answers everywhere, so that scripts can rely on them.
    private static final Locale WORDS = Locale.UK;

    private final Console console;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "${bundle:cli.parley.file}")
    private List<Path> files = List.of();

    private Main(Console console) {
        this.console = console;
    }

    /// Runs Parley and ends the program with the code of what came of it: 0 done, 1 done but
    /// for refused rows, 2 wrong usage, 3 cannot.
    public static void main(String[] args) {
        // Windows are those of JavaFX; AWT paints and prints, which must not fail for a display.
        System.setProperty("java.awt.headless", "true");
        Console console =
                new Console(
                        stream(FileDescriptor.out),
                        stream(FileDescriptor.err),
                        Text.in(WORDS),
                        Desk.ofThisUser(),
                        Display.ofThisMachine());
        System.exit(run(args, console));
    }

    /// The words are ours and UTF-8, whatever the terminal's locale says.
    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    /// Runs one command.
    ///
    /// @return the program's exit code
    static int run(String[] args, Console console) {
        if (Stream.of(args).anyMatch(argument -> argument.contains("\uFFFD"))) {
            console.cannot(Problem.of("usage.locale"));
            return Console.WRONG_USAGE;
        }
        try {
            return Stream.of(args).allMatch(Main::isStore)
                    ? Launcher.open(Stream.of(args).map(Path::of).toList(), console)
                    : commands(console).execute(args);
        } catch (Error e) { // such as a native library that cannot be loaded
            return console.fault(e);
        }
    }

    /// Whether there is nothing to understand about an argument: a double click on a store, or on
    /// the program, should not wait until all commands have been put together.
    private static boolean isStore(String argument) {
        return argument.endsWith(".parley") && Files.exists(Path.of(argument));
    }

    private static CommandLine commands(Console console) {
        Arguments arguments = new Arguments(console);
        return new CommandLine(new Main(console))
                .addSubcommand(new ExportCommand(console))
                .addSubcommand(new PositionsCommand(console))
                .addSubcommand(new SearchCommand(console))
                .addSubcommand(new CheckCommand(console))
                .addSubcommand(new ImportCommand(console))
                .addSubcommand(new BatchesCommand(console))
                .addSubcommand(new UndoCommand(console))
                .addSubcommand(new RedoCommand(console))
                .registerConverter(Edtf.class, arguments::date)
                .registerConverter(ZoneId.class, arguments::zone)
                .registerConverter(int.class, arguments::whole)
                .registerConverter(Double.class, arguments::number)
                .registerConverter(LaneMode.class, word -> arguments.word(word, LaneMode.class))
                .registerConverter(Page.Part.class, word -> arguments.word(word, Page.Part.class))
                .registerConverter(Look.class, word -> arguments.word(word, Look.class))
                .registerConverter(Ground.class, word -> arguments.word(word, Ground.class))
                .registerConverter(Letters.class, word -> arguments.word(word, Letters.class))
                .registerConverter(DateOrder.class, word -> arguments.word(word, DateOrder.class))
                .registerConverter(PageSize.class, new PageSize.Converter(console))
                .setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
                .setUsageHelpWidth(HELP_WIDTH)
                .setParameterExceptionHandler((e, given) -> misunderstood(e, console))
                .setExecutionExceptionHandler((e, command, parsed) -> failed(e, console));
    }

    private static int misunderstood(ParameterException e, Console console) {
        console.err().println("parley: " + e.getMessage());
        UnmatchedArgumentException.printSuggestions(e, console.err());
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        console.err().println("  " + console.text().say("cli.seeHelp", command));
        return Console.WRONG_USAGE;
    }

    private static int failed(Exception e, Console console) {
        return e instanceof ProblemException known
                ? console.cannot(known.problem())
                : console.fault(e);
    }

    @Override
    public Integer call() {
        for (Path file : files) {
            if (Files.notExists(file)) {
                return console.cannot(missing(file.toString()));
            }
        }
        return Launcher.open(files, console);
    }

    /// A word that is neither a file nor a command was perhaps meant for a command.
    private Problem missing(String file) {
        String command = Nearest.to(file, spec.subcommands().keySet());
        return command.isEmpty()
                ? Problem.of("file.missing", file)
                : Problem.of("usage.noCommand", file, command);
    }

    /// The version in the manifest of the jar.
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {
                "Parley "
                        + Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                                .orElse("(not packaged)")
            };
        }
    }
}
