package dev.toritsugi.provisioning.doctor;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

import dev.toritsugi.callcenter.CallCenter;
import dev.toritsugi.provisioning.doctor.route.DesiredFilterCheck;
import dev.toritsugi.provisioning.doctor.route.FullQueueCheck;
import dev.toritsugi.provisioning.doctor.route.GivenUpCallerCheck;
import dev.toritsugi.provisioning.doctor.route.QueueCheck;
import dev.toritsugi.provisioning.doctor.route.RouteCheck;
import dev.toritsugi.provisioning.doctor.route.RouteStepCheck;
import dev.toritsugi.provisioning.doctor.route.SkillCheck;
import dev.toritsugi.provisioning.doctor.server.AuthTokenCheck;
import dev.toritsugi.provisioning.doctor.server.PublicUrlCheck;
import dev.toritsugi.provisioning.doctor.server.RunningServerCheck;
import dev.toritsugi.provisioning.doctor.server.ServerSettingsCheck;
import dev.toritsugi.provisioning.doctor.worker.BrowserPhoneCheck;
import dev.toritsugi.provisioning.doctor.worker.WorkerActivityCheck;
import dev.toritsugi.provisioning.doctor.worker.WorkerCheck;
import dev.toritsugi.provisioning.plan.Plan;
import dev.toritsugi.provisioning.resource.ResourceKind;

/**
 * Runs all doctor checks on a call centre.
 */
public final class Doctor {

	private static final List<DoctorCheck> CHECKS_WITHOUT_WORKSPACE = List.of(new PublicUrlCheck(),
			new AuthTokenCheck());

	private static final List<DoctorCheck> CHECKS = List.of(new DriftCheck(), new ServerSettingsCheck(),
			new WorkerCheck(), new WorkerActivityCheck(), new BrowserPhoneCheck(), new SkillCheck(), new QueueCheck(),
			new DesiredFilterCheck(), new RouteCheck(), new RouteStepCheck(), new GivenUpCallerCheck(),
			new FullQueueCheck(), new OtherWorkflowCheck(), new RunningServerCheck(), new FormerWorkflowCheck(),
			new LostRecordCheck(), new PastDatesCheck(InstantSource.system()));

	private Doctor() {
	}

	/**
	 * Returns the problems of a call centre, or an empty list if there are none.
	 */
	public static List<Finding> examine(DoctorContext context) {
		List<Finding> findings = new ArrayList<>();
		CHECKS_WITHOUT_WORKSPACE.forEach((check) -> findings.addAll(check.findings(context)));
		if (context.all(ResourceKind.WORKSPACE).isEmpty()) {
			findings.add(new Finding("The account has no workspace %s.".formatted(context.center().workspace()),
					"No call can be routed to an operator.", "Run provision apply."));
			return findings;
		}
		CHECKS.forEach((check) -> findings.addAll(check.findings(context)));
		return findings;
	}

	/**
	 * Returns the warnings about a definition that has not been applied yet.
	 */
	public static List<Finding> warnings(CallCenter center) {
		return GivenUpCallerCheck.warnings(center);
	}

	/**
	 * Returns the warnings about a plan that its changes do not show.
	 */
	public static List<Finding> planWarnings(Plan plan, CallCenter center) {
		List<Finding> warnings = new ArrayList<>(LostRecordCheck.findings(plan, center));
		warnings.addAll(FormerWorkflowCheck.findings(plan, center));
		return warnings;
	}

}
