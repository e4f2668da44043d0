package org.prongsai;

import java.time.Clock;
import java.util.Set;
import java.util.stream.Stream;
import org.prongsai.audit.AuditCommand;
import org.prongsai.database.StartRefused;
import org.prongsai.fetcher.FetcherCommand;
import org.prongsai.framework.EditionCommand;
import org.prongsai.national.country.CountryCommand;
import org.prongsai.published.RecomputeCommand;
import org.prongsai.scoring.RecountCommand;
import org.prongsai.scoring.ScoreCommand;
import org.prongsai.server.Serve;
import org.prongsai.settings.ConfigCommand;
import org.prongsai.settings.Settings;
import org.prongsai.thai.ThaiDate;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;

/// The program: its command line, and the Spring Boot application behind `serve`.
///
/// A module adds a command of its own with a public class that carries [Command] and stands in `subcommands` below.
/// Such a command runs without Spring; for the records of a running instance it asks [org.prongsai.database.Database].
// beans go by the whole names of their classes, since two modules may call theirs alike
@SpringBootApplication(proxyBeanMethods = false, nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Command(
        name = "prongsai",
        mixinStandardHelpOptions = true,
        version = "Prongsai 0.1.0",
        description = {
            "โปร่งใส: ระบบเปิดสำหรับการประเมินคุณธรรมและความโปร่งใส (ITA)",
            "Open software for Thailand's Integrity and Transparency Assessment (ITA)."
        },
        subcommands = {
            EditionCommand.class,
            ScoreCommand.class,
            RecountCommand.class,
            AuditCommand.class,
            CountryCommand.class,
            RecomputeCommand.class
        })
public class Prongsai {
    private static final Set<String> OWN_OPTIONS = Set.of("-h", "--help", "-V", "--version");

    /// Runs the command that `args` name; without one it serves the pages.
    public static void main(String[] args) {
        try {
            System.exit(commands(Settings.ofThisProcess()).execute(withCommand(args)));
        } catch (StartRefused e) {
            System.err.println(e.getMessage());
            System.exit(CommandLine.ExitCode.SOFTWARE);
        }
    }

    static String[] withCommand(String... args) {
        boolean named = args.length > 0 && (!args[0].startsWith("-") || OWN_OPTIONS.contains(args[0]));
        return named ? args : Stream.concat(Stream.of("serve"), Stream.of(args)).toArray(String[]::new);
    }

    private static CommandLine commands(Settings settings) {
        return new CommandLine(new Prongsai())
                .addSubcommand(new Serve(Prongsai.class, settings))
                .addSubcommand(new ConfigCommand(settings))
                .addSubcommand(new FetcherCommand(Clock.system(ThaiDate.ZONE)))
                .setExecutionExceptionHandler(refusalsAsWords());
    }

    private static IExecutionExceptionHandler refusalsAsWords() {
        return (exception, command, parsed) -> {
            if (exception instanceof StartRefused) {
                command.getErr().println(exception.getMessage());
                return CommandLine.ExitCode.SOFTWARE;
            }
            throw exception;
        };
    }

    /// The only clock: moments are instants, days are those of Thailand.
    @Bean
    Clock clock() {
        return Clock.system(ThaiDate.ZONE);
    }
}
