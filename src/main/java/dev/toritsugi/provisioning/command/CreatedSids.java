package dev.toritsugi.provisioning.command;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import dev.toritsugi.callcenter.CallCenter;
import dev.toritsugi.provisioning.ApplyResult;

/**
 * What an apply has to remember, written as it goes: nobody knows when it is interrupted.
 *
 * @param file where that is
 * @param before what a server finds there that was started before this
 */
record CreatedSids(SidsFile file, Map<String, String> before) {

	/**
	 * Begins, which tells whether the file can be written before anything is changed.
	 */
	static CreatedSids of(SidsFile file) {
		try {
			file.remember(file.made());
			return new CreatedSids(file, file.settings());
		}
		catch (IOException ex) {
			throw failure(file, "Nothing was changed", ex);
		}
	}

	/** All that was made until now. */
	void made(Set<String> sids) {
		try {
			this.file.remember(sids);
		}
		catch (IOException ex) {
			throw failure(this.file, "Twilio was changed all the same", ex);
		}
	}

	/** What the server is to know. */
	void keep(CallCenter center, ApplyResult outcome, PrintStream out) {
		try {
			Map<String, String> now = this.file.write(center, outcome);
			out.println("SIDs are in " + this.file.path() + "; the server reads them at its start.");
			String others = SidsFile.NAMES.stream()
				.filter((name) -> !this.before.isEmpty() && !Objects.equals(this.before.get(name), now.get(name)))
				.collect(Collectors.joining(", "));
			if (!others.isEmpty()) {
				out.println("Restart the server: until then it works with another " + others + ".");
			}
		}
		catch (IOException ex) {
			throw failure(this.file, "Twilio was changed all the same", ex);
		}
	}

	private static CommandException failure(SidsFile file, String state, IOException cause) {
		return new CommandException("%s can't be written: %s. %s; apply again to get it."
			.formatted(file.path().toAbsolutePath(), cause.getMessage(), state), cause);
	}

}
