package dev.toritsugi.provisioning.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.toritsugi.callcenter.CallCenter;
import dev.toritsugi.provisioning.ApplyResult;

/**
 * Updates the SID file during an apply. Writes the file after each creation and deletion,
 * so that an interrupted apply loses no SIDs. Adds the server's settings at the end of
 * the apply.
 *
 * @param file the SID file
 * @param before settings that the file contained before the apply and that a running
 * server may still use
 * @param digestsBefore digests of the server's settings at the previous apply
 */
record SidsFileUpdater(SidsFile file, Map<String, String> before, Map<String, String> digestsBefore) {

	/**
	 * Creates an updater for a new apply, before the apply changes anything at Twilio.
	 * @throws CommandException if the file cannot be read or written
	 */
	static SidsFileUpdater begin(SidsFile file) {
		try {
			SidsFileContent content = file.read();
			file.write(content);
			return new SidsFileUpdater(file, content.settings(), content.digests());
		}
		catch (IOException ex) {
			throw failure(file, "Nothing was changed at Twilio.", ex);
		}
	}

	/** Writes the SIDs of all resources created so far. */
	void writeCreated(Set<String> sids) {
		try {
			this.file.write(this.file.read().withCreated(sids));
		}
		catch (IOException ex) {
			throw failure(this.file, "Twilio was already changed.", ex);
		}
	}

	/** Writes the server's settings and prints whether the server must be restarted. */
	void finish(CallCenter center, Map<String, String> digests, ApplyResult result, PrintStream out) {
		try {
			SidsFileContent now = this.file.read().after(result, center, digests);
			this.file.write(now);
			out.println("The SIDs are in " + this.file.path() + ". The server reads them at startup.");
			String changed = Stream.concat(changedSids(now.settings()), changedSettings(digests))
				.collect(Collectors.joining(", "));
			if (!changed.isEmpty()) {
				out.println("Restart the server: until then it uses the previous value of " + changed + ".");
			}
			if (changedSids(now.settings()).anyMatch(SidSetting.WORKFLOW.key()::equals)) {
				out.println(
						"Restart all replicas at the same time: if a replica with the previous workflow receives a call "
								+ "of the new workflow, no phone rings for %d s."
									.formatted(center.reservationTimeout().toSeconds()));
			}
		}
		catch (IOException ex) {
			throw failure(this.file, "Twilio was already changed.", ex);
		}
	}

	private Stream<String> changedSids(Map<String, String> now) {
		return Arrays.stream(SidSetting.values())
			.map(SidSetting::key)
			.filter((key) -> !this.before.isEmpty() && !Objects.equals(this.before.get(key), now.get(key)));
	}

	/** Returns the keys whose settings have changed since the previous apply. */
	private Stream<String> changedSettings(Map<String, String> digests) {
		return digests.entrySet()
			.stream()
			.filter((each) -> this.digestsBefore.containsKey(each.getKey())
					&& !each.getValue().equals(this.digestsBefore.get(each.getKey())))
			.map(Map.Entry::getKey);
	}

	private static CommandException failure(SidsFile file, String state, IOException cause) {
		return new CommandException("Cannot write %s: %s%n%s Fix the cause and run apply again."
			.formatted(file.path().toAbsolutePath(), reason(cause), state), cause);
	}

	/**
	 * Returns the reason why the file can't be read or written. A missing directory and
	 * denied access are described in words, because the messages of these exceptions
	 * contain only the path.
	 */
	private static String reason(IOException cause) {
		if (cause instanceof NoSuchFileException) {
			return "its directory does not exist";
		}
		return (cause instanceof AccessDeniedException) ? "access is denied" : String.valueOf(cause.getMessage());
	}

}
