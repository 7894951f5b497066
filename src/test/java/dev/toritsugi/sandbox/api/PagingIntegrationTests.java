package dev.toritsugi.sandbox.api;

import java.util.List;
import java.util.stream.IntStream;

import dev.toritsugi.sandbox.account.AccountCredentials;
import dev.toritsugi.sandbox.account.Sandbox;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Lists that change while somebody turns their pages.
 */
class PagingIntegrationTests extends AbstractTaskListTests {

	@Autowired
	PagingIntegrationTests(RestTestClient client, Sandbox sandbox, AccountCredentials account) {
		super(client, sandbox, account);
	}

	@Test
	void nobodyIsMissedWhenTheLastOfAPageIsGone() {
		List<String> tasks = tasks(5);
		Page first = page(TASKS + "?PageSize=2");
		delete(tasks.get(1));
		assertThat(page(first.next()).sids()).containsExactly(tasks.get(2), tasks.get(3));
	}

	@Test
	void nobodyIsMissedWhenAWholePageIsGone() {
		List<String> tasks = tasks(7);
		Page first = page(TASKS + "?PageSize=2");
		Page second = page(first.next());
		tasks.subList(0, 4).forEach(this::delete);
		Page third = page(second.next());
		assertThat(third.sids()).containsExactly(tasks.get(4), tasks.get(5));
		assertThat(page(third.next()).sids()).containsExactly(tasks.get(6));
	}

	@Test
	void nobodyIsShownTwiceWhenAPageBackIsStillThere() {
		List<String> tasks = tasks(6);
		Page second = page(page(TASKS + "?PageSize=2").next());
		delete(tasks.get(2));
		delete(tasks.get(3));
		assertThat(page(second.next()).sids()).containsExactly(tasks.get(4), tasks.get(5));
	}

	@Test
	void nobodyIsShownTwiceBehindAPageThatWasAskedForByNumber() {
		List<String> tasks = tasks(6);
		Page second = page(TASKS + "?PageSize=2&Page=1");
		delete(tasks.get(2));
		delete(tasks.get(3));
		assertThat(page(second.next()).sids()).containsExactly(tasks.get(4), tasks.get(5));
	}

	@Test
	void whoeverFitsTheFilterNoMoreIsGoneToo() {
		List<String> tasks = IntStream.range(0, 5)
			.mapToObj((number) -> create("Attributes={}&Priority=" + (9 - number)))
			.toList();
		Page first = page(TASKS + "?PageSize=2&Ordering=Priority:desc&AssignmentStatus=pending,reserved");
		assertThat(first.sids()).containsExactly(tasks.get(0), tasks.get(1));
		this.client.post()
			.uri(TASKS + "/" + tasks.get(1))
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.body("AssignmentStatus=canceled")
			.exchange()
			.expectStatus()
			.isOk();
		assertThat(page(first.next()).sids()).containsExactly(tasks.get(2), tasks.get(3));
	}

	@Test
	void twoListsThatEndWithTheSameOneAreToldApart() {
		List<String> tasks = tasks(4);
		Page upwards = page(TASKS + "?PageSize=2&Ordering=DateCreated:asc");
		Page all = page(TASKS + "?PageSize=2");
		delete(tasks.get(1));
		assertThat(page(upwards.next()).sids()).isEqualTo(page(all.next()).sids())
			.containsExactly(tasks.get(2), tasks.get(3));
	}

	@Test
	void ofTasksOfOneMomentTheNewestIsFirstWhereTheDateDescends() {
		this.client.post()
			.uri("/sandbox/clock")
			.contentType(MediaType.APPLICATION_JSON)
			.body("{\"mode\":\"manual\"}")
			.exchange()
			.expectStatus()
			.isOk();
		List<String> tasks = tasks(3);
		List<String> newestFirst = List.of(tasks.get(2), tasks.get(1), tasks.get(0));
		assertThat(page(TASKS + "?Ordering=DateCreated:desc").sids()).isEqualTo(newestFirst);
		assertThat(page(TASKS + "?Ordering=VirtualStartTime:desc").sids()).isEqualTo(newestFirst);
		assertThat(page(TASKS + "?Ordering=Priority:asc,DateCreated:desc").sids()).isEqualTo(newestFirst);
		assertThat(page(TASKS + "?Ordering=Priority:desc").sids()).isEqualTo(tasks);
		assertThat(page(TASKS + "?Ordering=DateCreated:asc").sids()).isEqualTo(tasks);
	}

	private List<String> tasks(int count) {
		return IntStream.range(0, count).mapToObj((number) -> create("Attributes={}")).toList();
	}

}
