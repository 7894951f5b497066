package dev.toritsugi.provisioning;

import java.net.URI;
import java.util.List;
import java.util.Set;

import com.twilio.http.HttpMethod;
import com.twilio.rest.api.v2010.account.Application;
import com.twilio.rest.api.v2010.account.IncomingPhoneNumber;
import com.twilio.rest.taskrouter.v1.Workspace;
import com.twilio.rest.taskrouter.v1.workspace.Activity;
import com.twilio.rest.taskrouter.v1.workspace.Task;
import com.twilio.rest.taskrouter.v1.workspace.TaskQueue;
import com.twilio.rest.taskrouter.v1.workspace.Worker;
import com.twilio.rest.taskrouter.v1.workspace.Workflow;
import com.twilio.rest.taskrouter.v1.workspace.worker.WorkerChannel;
import dev.toritsugi.provisioning.desired.WebhookUrls;
import dev.toritsugi.provisioning.plan.PlanPolicy;
import dev.toritsugi.sandbox.account.Sandbox;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a definition says arrives at Twilio, field by field, and stays ours to say.
 */
class ApplyIntegrationTests extends AbstractProvisioningTests {

	private static final JsonMapper JSON = new JsonMapper();

	@Autowired
	ApplyIntegrationTests(Environment environment, Sandbox sandbox) {
		super(environment, sandbox);
	}

	@Test
	void anEmptyAccountBecomesTheCallCentreAndThenNothingIsLeftToDo() {
		List<String> planned = titles(plan(Definition.EVERYTHING).changes());
		ApplyResult outcome = apply(Definition.EVERYTHING);
		assertThat(titles(outcome.done())).isEqualTo(planned);
		assertThat(titles(outcome.done())).containsExactly("+ workspace Desk", "+ activity Wrap-up", "+ activity Chat",
				"~ activity settings of workspace Desk", "+ queue Sales", "+ queue Everyone", "+ workflow Calls",
				"+ worker alice", "+ worker bob", "+ worker carol", "+ TwiML application Desk phone",
				"~ phone number +12025550100");
		assertThat(fields(plan(Definition.EVERYTHING))).isEmpty();
		assertThat(plan(Definition.EVERYTHING).isEmpty()).isTrue();
		assertThat(apply(Definition.EVERYTHING).done()).isEmpty();
	}

	@Test
	void theWorkspaceTellsOfItsEventsAndGivesTheActivitiesThatItShould() {
		apply(Definition.EVERYTHING);
		Workspace workspace = workspace();
		assertThat(workspace.getEventCallbackUrl()).hasToString(SERVER + "/events");
		assertThat(workspace.getEventsFilter().split(",")).containsExactlyInAnyOrderElementsOf(WebhookUrls.EVENTS);
		assertThat(workspace.getMultiTaskEnabled()).isTrue();
		assertThat(workspace.getDefaultActivityName()).isEqualTo("Wrap-up");
		assertThat(workspace.getTimeoutActivityName()).isEqualTo("Offline");
		assertThat(activities()).filteredOn(Activity::getAvailable)
			.extracting(Activity::getFriendlyName)
			.containsExactly("Available", "Chat");
	}

	@Test
	void callersAreRoutedAsTheDefinitionSays() {
		apply(Definition.EVERYTHING);
		TaskQueue sales = queue("Sales");
		assertThat(sales.getTargetWorkers()).isEqualTo("skills HAS \"sales\"");
		assertThat(sales.getMaxReservedWorkers()).isEqualTo(2);
		assertThat(sales.getTaskOrder()).isEqualTo(TaskQueue.TaskOrder.LIFO);
		TaskQueue everyone = queue("Everyone");
		assertThat(everyone.getTargetWorkers()).isEqualTo("1==1");
		assertThat(everyone.getMaxReservedWorkers()).isEqualTo(1);
		assertThat(everyone.getTaskOrder()).isEqualTo(TaskQueue.TaskOrder.FIFO);
		Workflow workflow = workflow();
		assertThat(workflow.getFriendlyName()).isEqualTo("Calls");
		assertThat(workflow.getAssignmentCallbackUrl()).hasToString(SERVER + "/assignment");
		assertThat(workflow.getFallbackAssignmentCallbackUrl()).hasToString("https://spare.example.com/assignment");
		assertThat(workflow.getTaskReservationTimeout()).isEqualTo(25);
		assertThat(json(workflow.getConfiguration())).isEqualTo(json("""
				{"task_routing": {
				  "filters": [
				    {"filter_friendly_name": "sales", "expression": "topic == \\"sales\\"", "targets": [
				      {"queue": "SALES", "timeout": 20, "priority": 5, "expression": "worker.level >= task.level",
				       "order_by": "worker.level DESC", "skip_if": "workers.available == 0"},
				      {"queue": "EVERYONE", "known_worker_friendly_name": "task.owner"}]},
				    {"expression": "topic == \\"repairs\\"", "targets": [
				      {"queue": "SALES", "timeout": 10}, {"queue": "SALES", "priority": 9}]}],
				  "default_filter": {"queue": "EVERYONE"}}}
				""".replace("SALES", sales.getSid()).replace("EVERYONE", everyone.getSid())));
	}

	@Test
	void operatorsHaveTheirAttributesAndTheirCapacity() {
		apply(Definition.EVERYTHING);
		assertThat(json(worker("alice").getAttributes())).isEqualTo(json("""
				{"contact_uri": "client:alice", "skills": ["sales", "repairs"], "level": 2, "address": {"floor": 3},
				 "address.city": "Osaka"}"""));
		assertThat(json(worker("bob").getAttributes())).isEqualTo(json("{\"contact_uri\": \"+819012345678\"}"));
		assertThat(json(worker("carol").getAttributes())).isEqualTo(json("{}"));
		assertThat(workers()).hasSize(3);
		assertThat(capacity("alice")).isEqualTo(1);
		assertThat(capacity("bob")).isEqualTo(2);
	}

	@Test
	void theNumberAndTheBrowserPhoneLeadHere() {
		apply(Definition.EVERYTHING);
		IncomingPhoneNumber number = number();
		assertThat(number.getVoiceUrl()).hasToString(SERVER + "/enqueue");
		assertThat(number.getVoiceMethod()).isEqualTo(HttpMethod.POST);
		assertThat(number.getVoiceFallbackUrl()).hasToString("https://spare.example.com/fallback");
		assertThat(number.getVoiceFallbackMethod()).isEqualTo(HttpMethod.POST);
		assertThat(number.getStatusCallback()).hasToString("https://elsewhere.example.com/over");
		Application phone = application();
		assertThat(phone.getFriendlyName()).isEqualTo("Desk phone");
		assertThat(phone.getVoiceUrl()).hasToString(SERVER + "/enqueue");
		assertThat(phone.getVoiceMethod()).isEqualTo(HttpMethod.POST);
	}

	@Test
	void whatOthersSayOfAnOperatorAndWhatTheyAreDoingSurvives() {
		apply(Definition.EVERYTHING);
		String alice = worker("alice").getSid();
		Worker.updater(workspaceSid(), alice).setAttributes("""
				{"badge": 7, "contact_uri": "client:alice", "skills": [], "level": 2, "address": {"floor": 3},
				 "address.city": "Osaka"}""").setActivitySid(activity("Available").getSid()).update(this.client);
		apply(Definition.EVERYTHING.replace("\"level\": 2", "\"level\": 3, \"address.city\": null")
			.replace(", \"address.city\": \"Osaka\"", ""));
		Worker changed = worker("alice");
		assertThat(changed.getSid()).isEqualTo(alice);
		assertThat(changed.getActivityName()).isEqualTo("Available");
		assertThat(json(changed.getAttributes())).isEqualTo(json("""
				{"badge": 7, "contact_uri": "client:alice", "skills": ["sales", "repairs"], "level": 3,
				 "address": {"floor": 3}}"""));
	}

	@Test
	void thoseWhoWaitAlreadyGoByTheNewRoutes() {
		apply(Definition.EVERYTHING);
		String task = Task.creator(workspaceSid())
			.setWorkflowSid(workflow().getSid())
			.setTaskChannel("voice")
			.setAttributes("{\"topic\": \"spares\"}")
			.create(this.client)
			.getSid();
		assertThat(queueOf(task)).isEqualTo("Everyone");
		apply(Definition.EVERYTHING.replace("topic == \"repairs\"", "topic == \"spares\""));
		assertThat(queueOf(task)).isEqualTo("Sales");
	}

	@Test
	void whatWasMadeByHandUnderTheSameNamesIsAdopted() {
		String workspace = Workspace.creator("DESK").setTemplate("FIFO").create(this.client).getSid();
		String queue = TaskQueue.creator(workspace, "SALES").setTargetWorkers("1==2").create(this.client).getSid();
		String worker = Worker.creator(workspace, "Alice").create(this.client).getSid();
		String phone = Application.creator().setFriendlyName("desk phone").create(this.client).getSid();
		ApplyResult outcome = apply(Definition.EVERYTHING);
		assertThat(outcome.created()).doesNotContain(workspace, queue, worker, phone);
		assertThat(workspace().getSid()).isEqualTo(workspace);
		assertThat(queue("Sales").getSid()).isEqualTo(queue);
		assertThat(worker("alice").getSid()).isEqualTo(worker);
		assertThat(application().getSid()).isEqualTo(phone);
		assertThat(fields(plan(Definition.EVERYTHING))).isEmpty();
		assertThat(queue("Sample Queue").getTargetWorkers()).isEqualTo("1==1");
	}

	@Test
	void aWorkspaceInAnotherCaseIsRenamedOnce() {
		Workspace.creator("DESK").create(this.client);
		assertThat(fields(plan("")).stream().filter((field) -> field.startsWith("name")))
			.containsExactly("name: DESK -> Desk");
	}

	@Test
	void aNumberThatLeadsElsewhereIsTakenOnlyWhenTold() {
		URI elsewhere = URI.create("https://elsewhere.example.com/voice");
		String app = Application.creator().setFriendlyName("Other").create(this.client).getSid();
		IncomingPhoneNumber.updater(number().getSid())
			.setVoiceUrl(elsewhere)
			.setVoiceApplicationSid(app)
			.update(this.client);
		ApplyResult careful = apply(Definition.EVERYTHING);
		assertThat(titles(careful.heldBack())).singleElement().asString().contains("its calls go elsewhere");
		assertThat(number().getVoiceUrl()).isEqualTo(elsewhere);
		assertThat(plan(Definition.EVERYTHING).isEmpty()).isFalse();
		apply(Definition.EVERYTHING, PlanPolicy.CAREFUL.allowing(PlanPolicy.Option.TAKE_NUMBER));
		assertThat(number().getVoiceUrl()).hasToString(SERVER + "/enqueue");
		assertThat(number().getVoiceApplicationSid()).isNullOrEmpty();
		assertThat(plan(Definition.EVERYTHING).isEmpty()).isTrue();
	}

	private String queueOf(String task) {
		return Task.fetcher(workspaceSid(), task).fetch(this.client).getTaskQueueFriendlyName();
	}

	private int capacity(String worker) {
		return WorkerChannel.fetcher(workspaceSid(), worker(worker).getSid(), "voice")
			.fetch(this.client)
			.getConfiguredCapacity();
	}

	private static JsonNode json(String text) {
		return JSON.readTree(text);
	}

}
