package dev.toritsugi.settings;

import java.io.PrintStream;

import org.jspecify.annotations.Nullable;

/**
 * Prints the output of a command without the characters that control a terminal, see
 * {@link TerminalText}. Only {@link #print(char)} prints a control character, for example
 * the carriage return of a progress message.
 */
public final class TerminalStream extends PrintStream {

	private final PrintStream console;

	public TerminalStream(PrintStream console) {
		super(console, true);
		this.console = console;
	}

	/** Prints a text. {@code printf} and {@code append} also end here. */
	@Override
	public void print(@Nullable String text) {
		this.console.print(TerminalText.ofLines(String.valueOf(text)));
	}

	@Override
	public void print(@Nullable Object object) {
		print(String.valueOf(object));
	}

	@Override
	public void println(@Nullable String text) {
		this.console.println(TerminalText.ofLines(String.valueOf(text)));
	}

}
