# Build:  docker build -t toritsugi .
# Run:    docker run -p 8080:8080 --env-file settings.env toritsugi

# Node.js for npm, from which the build gets Twilio's Voice SDK for the desk.
FROM node:22-bookworm-slim AS node

FROM maven:3.9-eclipse-temurin-25-noble AS build
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules/npm /usr/local/lib/node_modules/npm
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
WORKDIR /build
COPY .mvn .mvn
COPY pom.xml package.json package-lock.json .npmrc ./
COPY src src
# Without tests: .ci/run runs them before an image is built.
RUN --mount=type=cache,target=/root/.m2 mvn -B -ntp package -Dmaven.test.skip=true
RUN java -Djarmode=tools -jar target/toritsugi.jar extract --layers --destination extracted

FROM eclipse-temurin:25-jre-noble
WORKDIR /app
COPY --from=build /build/extracted/dependencies/ ./
COPY --from=build /build/extracted/spring-boot-loader/ ./
COPY --from=build /build/extracted/snapshot-dependencies/ ./
COPY --from=build /build/extracted/application/ ./
# Starts the server once and stops it before it serves, to write the loaded classes into an AOT cache. The cache is valid only
# for this Java runtime and for files with these paths and timestamps, so it is written in this stage, not in the build stage.
# The settings are dummies without access to an account. If the start fails, the build fails.
RUN TWILIO_ACCOUNT_SID=AC00000000000000000000000000000000 \
    TWILIO_AUTH_TOKEN=none \
    TWILIO_WORKSPACE_SID=WS00000000000000000000000000000000 \
    TWILIO_WORKFLOW_SID=WW00000000000000000000000000000000 \
    java -Xlog:aot=error -XX:AOTCacheOutput=toritsugi.aot -Dspring.context.exit=onRefresh -jar toritsugi.jar
# "provision apply" writes this file, and the server reads it. config/ is a directory of the host.
ENV PROVISIONING_SIDS_FILE=config/toritsugi-sids.yml
# A numeric user ID, so that a platform can verify that it is not root.
USER 10001:10001
EXPOSE 8080
# bash opens the connection itself, because the base image has neither curl nor wget, and starting a second JVM every few
# seconds would cost more than the server.
HEALTHCHECK --interval=5s --timeout=3s --start-period=30s --retries=3 CMD ["bash", "-c", "\
    exec 3<>/dev/tcp/127.0.0.1/${MANAGEMENT_SERVER_PORT:-${SERVER_PORT:-8080}} \
    && printf 'GET /actuator/health/readiness HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n' >&3 \
    && read -r status <&3 && [[ $status == 'HTTP/1.1 200'* ]]"]
# Java is process 1 and receives SIGTERM itself: it finishes the requests in progress before it exits. With an AOT cache that
# is not valid, the server logs a warning and starts more slowly.
ENTRYPOINT ["java", "-XX:AOTCache=toritsugi.aot", "-jar", "toritsugi.jar"]
