package dev.toritsugi.provisioning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A random call centre and random edits of it. Both depend on the seed alone.
 */
final class RandomDefinition {

	private static final List<String> SKILLS = List.of("sales", "repairs", "ja", "en", "\"quoted\"", "日本語",
			"\\${queues}", "a \\\\${b:c}");

	private static final List<String> EXPRESSIONS = List.of("1==1", "skills HAS \"sales\"",
			"skills HAS \"ja\" AND level > 1", "level IN [1, 2] OR skills HAS 'en'", "level NOT IN [3]");

	private static final List<String> CALLERS = List.of("topic == \"sales\"", "language IN [\"ja\", \"en\"]",
			"vip == true", "1==1");

	private final Random random;

	private final List<String> activities = new ArrayList<>();

	private final List<String> queues = new ArrayList<>();

	private final List<List<String>> routes = new ArrayList<>();

	private final List<String> operators = new ArrayList<>();

	private final List<String> operatorNames = new ArrayList<>();

	private final List<String> queueNames = new ArrayList<>();

	private final List<String> activityNames = new ArrayList<>();

	private int count;

	RandomDefinition(long seed) {
		this.random = new Random(seed);
		activity(true);
		activity(false);
		times(2, () -> activity(this.random.nextBoolean()));
		queue();
		times(3, this::queue);
		times(3, this::route);
		times(4, this::operator);
	}

	/** One to four edits, of whatever kind. */
	void edit() {
		int edits = 1 + this.random.nextInt(4);
		for (int i = 0; i < edits; i++) {
			switch (this.random.nextInt(11)) {
				case 0 -> queue();
				case 1 -> route();
				case 2 -> operator();
				case 3 -> activity(this.random.nextBoolean());
				case 4 -> remove(this.operators, this.operatorNames, 0);
				case 5 -> remove(this.queues, this.queueNames, 1);
				case 6 -> remove(this.activities, this.activityNames, 2);
				case 7 -> spellAnew(this.queueNames);
				case 8 -> spellAnew(this.operatorNames);
				case 9 -> change(this.queues, this::queueSettings);
				default -> change(this.operators, this::operatorSettings);
			}
		}
		if (!this.routes.isEmpty() && this.random.nextBoolean()) {
			this.routes.remove(this.random.nextInt(this.routes.size()));
		}
	}

	String yaml() {
		StringBuilder yaml = new StringBuilder("activities:\n");
		items(yaml, "name", this.activityNames, this.activities);
		yaml.append("default-activity: ").append(this.activityNames.get(1)).append('\n');
		yaml.append("timeout-activity: ").append(this.activityNames.get(this.activityNames.size() - 1)).append('\n');
		yaml.append("post-work-activity: \"\"\nqueues:\n");
		items(yaml, "name", this.queueNames, this.queues);
		if (!this.routes.isEmpty()) {
			yaml.append("routes:\n");
			this.routes.forEach((route) -> yaml.append(route(route)));
		}
		if (!this.operators.isEmpty()) {
			yaml.append("operators:\n");
			items(yaml, "name: o%d, worker-name", this.operatorNames, this.operators);
		}
		return yaml.append("ring-timeout: 1s\nreservation-timeout: ")
			.append(5 + this.count % 50)
			.append("s\nphone-numbers:\n  - number: \"+12025550100\"\n")
			.toString();
	}

	private static void items(StringBuilder yaml, String key, List<String> names, List<String> settings) {
		for (int i = 0; i < names.size(); i++) {
			yaml.append("  - {%s: %s%s}%n".formatted(key.formatted(i), names.get(i), settings.get(i)));
		}
	}

	/** Steps in queues that are gone go to the first one. */
	private String route(List<String> route) {
		return route.get(0) + route.stream()
			.skip(1)
			.map((step) -> "      - {queue: "
					+ this.queueNames.get(Math.floorMod(step.hashCode(), this.queueNames.size())) + step + "}\n")
			.collect(Collectors.joining());
	}

	private void activity(boolean available) {
		this.activityNames.add(name("Activity"));
		this.activities.add(", available: " + available);
	}

	private void queue() {
		this.queueNames.add(name("Queue"));
		this.queues.add(queueSettings());
	}

	private String queueSettings() {
		return ", workers: '%s', max-reserved: %d, order: %s".formatted(quoted(any(EXPRESSIONS)),
				1 + this.random.nextInt(3), this.random.nextBoolean() ? "FIFO" : "LIFO");
	}

	private void route() {
		List<String> route = new ArrayList<>();
		route.add("  - name: %s\n    when: '%s'\n    steps:\n".formatted(name("Route"), quoted(any(CALLERS))));
		times(3, () -> route.add(step()));
		route.add(step());
		this.routes.add(route);
	}

	private String step() {
		String step = this.random.nextBoolean() ? ", seconds: " + (1 + this.random.nextInt(300)) : "";
		step += this.random.nextBoolean() ? ", priority: " + this.random.nextInt(100) : "";
		step += (this.random.nextInt(3) == 0) ? ", skip-if: workers.available == 0" : "";
		step += (this.random.nextInt(3) == 0) ? ", workers: worker.level >= task.level" : "";
		return step + ((this.random.nextInt(3) == 0) ? ", order-by: worker.level DESC" : "");
	}

	private void operator() {
		this.operatorNames.add(name("Operator"));
		this.operators.add(operatorSettings());
	}

	private String operatorSettings() {
		String skills = SKILLS.stream()
			.filter((skill) -> this.random.nextInt(3) == 0)
			.map((skill) -> "'" + skill + "'")
			.collect(Collectors.joining(", "));
		return ", contact-uri: 'client:c%d', skills: [%s], attributes: '{\"level\": %d.%d, \"at\": {\"floor\": %d}, \"text\": \"\\${%s}\"}', voice-capacity: %d"
			.formatted(this.random.nextInt(9), skills, this.random.nextInt(4), this.random.nextInt(2),
					this.random.nextInt(3), any(List.of("", "workspace", "a:\\${b}")), 1 + this.random.nextInt(8) / 7);
	}

	private void spellAnew(List<String> names) {
		if (!names.isEmpty()) {
			names.replaceAll((name) -> this.random.nextBoolean() ? name.toUpperCase(Locale.ROOT) : name);
		}
	}

	private void change(List<String> settings, Supplier<String> anew) {
		if (!settings.isEmpty()) {
			settings.set(this.random.nextInt(settings.size()), anew.get());
		}
	}

	private void remove(List<String> settings, List<String> names, int fewest) {
		if (settings.size() > fewest) {
			int which = fewest + this.random.nextInt(settings.size() - fewest);
			settings.remove(which);
			names.remove(which);
		}
	}

	private String name(String kind) {
		this.count++;
		return kind + " " + this.count + any(List.of("", " of Osaka", "-x", " é", "の"));
	}

	private void times(int most, Runnable action) {
		int times = this.random.nextInt(most + 1);
		for (int i = 0; i < times; i++) {
			action.run();
		}
	}

	private String any(List<String> all) {
		return all.get(this.random.nextInt(all.size()));
	}

	private static String quoted(String text) {
		return text.replace("'", "''");
	}

}
