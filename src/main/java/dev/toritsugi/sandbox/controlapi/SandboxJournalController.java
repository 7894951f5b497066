package dev.toritsugi.sandbox.controlapi;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import dev.toritsugi.sandbox.controlapi.problem.ControlProblem;
import dev.toritsugi.sandbox.controlapi.view.JournalView;
import dev.toritsugi.sandbox.engine.JournalEntry;
import dev.toritsugi.sandbox.engine.Webhook;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Lists the journal, which contains the HTTP requests and responses between the sandbox
 * and the application.
 */
@SandboxController
class SandboxJournalController {

	private final ControlRequestExecutor executor;

	SandboxJournalController(ControlRequestExecutor executor) {
		this.executor = executor;
	}

	/**
	 * Lists journal entries, oldest first.
	 * @param after number of a journal entry; only newer entries are listed
	 * @param limit maximum number of listed entries; if more entries match, the oldest
	 * are omitted
	 * @param kind kind of the listed entries: a webhook kind, REST or NOTE; null to list
	 * all kinds
	 * @param text text that a listed entry contains in any letter case, or null to list
	 * all entries
	 */
	@GetMapping("/journal")
	String journal(@RequestParam(defaultValue = "0") long after, @RequestParam(defaultValue = "2000") int limit,
			@RequestParam @Nullable String kind, @RequestParam @Nullable String text) throws InterruptedException {
		requireKind(kind);
		return this.executor.renderSettled((account) -> {
			Stream<JournalView> found = account.journal().after(after).stream().map(JournalView::of);
			if (kind != null) {
				found = found.filter((entry) -> entry.isOf(kind));
			}
			if (text != null) {
				String wanted = text.toLowerCase(Locale.ROOT);
				found = found.filter((entry) -> entry.toString().toLowerCase(Locale.ROOT).contains(wanted));
			}
			List<JournalView> all = found.toList();
			return all.subList(Math.max(0, all.size() - Math.max(0, limit)), all.size());
		});
	}

	private static void requireKind(@Nullable String kind) {
		List<String> kinds = Stream
			.concat(Stream.of(Webhook.Kind.values()),
					Stream.of(JournalEntry.Direction.REST, JournalEntry.Direction.NOTE))
			.map(Enum::name)
			.toList();
		if (kind != null && kinds.stream().noneMatch(kind::equalsIgnoreCase)) {
			throw ControlProblem.BAD_VALUE.toRefusal("\"kind\" must be one of %s.".formatted(kinds),
					Map.of("key", "kind"));
		}
	}

	@GetMapping("/journal/{id}")
	String entry(@PathVariable long id) {
		return this.executor.render((account) -> account.journal()
			.get(id)
			.map(JournalView::of)
			.orElseThrow(() -> ControlProblem.ENTRY_NOT_FOUND
				.toRefusal("The journal has no entry %d. It keeps the newest 2,000 entries.".formatted(id))));
	}

}
