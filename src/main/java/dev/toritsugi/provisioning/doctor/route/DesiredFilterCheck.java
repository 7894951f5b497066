package dev.toritsugi.provisioning.doctor.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.toritsugi.callcenter.routing.Route;
import dev.toritsugi.provisioning.desired.DesiredFilters;
import dev.toritsugi.provisioning.doctor.DoctorCheck;
import dev.toritsugi.provisioning.doctor.DoctorContext;
import dev.toritsugi.provisioning.doctor.Finding;
import dev.toritsugi.provisioning.resource.ResourceKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks that the workflow at Twilio contains the filters that the definition requires in
 * addition to its routes.
 */
public class DesiredFilterCheck implements DoctorCheck {

	@Override
	public List<Finding> findings(DoctorContext context) {
		JsonNode existing = context.named(ResourceKind.WORKFLOW, context.center().workflow())
			.map((workflow) -> workflow.state().field("filters"))
			.orElse(JsonMapper.shared().createArrayNode());
		List<Finding> findings = new ArrayList<>();
		for (Map<String, Object> filter : DesiredFilters.of(context.center())) {
			JsonNode desired = JsonMapper.shared().valueToTree(filter);
			if (existing.valueStream().noneMatch((each) -> each.path("when").equals(desired.path("when")))) {
				String name = desired.path("name").asString("");
				findings.add(new Finding(
						"Workflow %s has no filter for %s.".formatted(context.center().workflow(),
								name.substring(Route.RESERVED_PREFIX.length())),
						"Callers who are meant for it follow the routes instead, and usually wait in the default queue.",
						"Run provision apply."));
			}
		}
		return findings;
	}

}
