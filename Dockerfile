# Linted by test/containers.test.ts and rehearsed step by step without an engine; docs/operations.md says how far.
FROM node:24.21.0-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY tsconfig.json tsconfig.build.json ./
COPY scripts scripts
COPY src src
RUN npm run build

FROM node:24.21.0-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --ignore-scripts

FROM node:24.21.0-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
RUN install -d -o node -g node -m 0700 /data
COPY package.json ./
COPY LICENSE LICENSE-CONTENT NOTICE.md ./
COPY manifest manifest
COPY docs/pages docs/pages
COPY --from=dependencies /app/node_modules node_modules
COPY --from=build /app/dist dist
# The user `node` by its number, for who checks that it is not root.
USER 1000:1000
VOLUME /data
EXPOSE 3000
STOPSIGNAL SIGTERM
# An agent of its own: the question does not go through a proxy.
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 \
  CMD ["node", "-e", "const http = require('node:http'); http.get({ host: '127.0.0.1', port: process.env.PORT, path: '/healthz', agent: new http.Agent() }, (reply) => process.exit(reply.statusCode === 200 ? 0 : 1)).on('error', () => process.exit(1))"]
ENTRYPOINT ["node", "dist/cli/main.js"]
CMD ["start"]
