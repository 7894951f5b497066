package dev.toritsugi.provisioning.export;

import java.util.Map;
import java.util.Optional;

import dev.toritsugi.twilio.resource.VoicemailTask;
import tools.jackson.databind.JsonNode;

/**
 * Exports the settings of voicemail from the workflow's filter of voicemail tasks.
 */
final class VoicemailExporter {

	private VoicemailExporter() {
	}

	/**
	 * Returns the settings, or empty if callers cannot leave messages.
	 * @param filters filters of the workflow that are not routes
	 */
	static Optional<Map<String, Object>> voicemail(JsonNode filters) {
		return filters.valueStream()
			.filter(VoicemailExporter::isVoicemail)
			.map((filter) -> filter.path("steps").path(0).path("queue").asString(""))
			.filter((queue) -> !queue.isEmpty())
			.findFirst()
			.map((queue) -> Map.of("queue", queue));
	}

	/** Whether a filter routes voicemail tasks. */
	static boolean isVoicemail(JsonNode filter) {
		return filter.path("when").asString("").startsWith(VoicemailTask.KIND + " == ");
	}

}
