import nock from "nock";

// A test that reaches for the real Slack, Teams or a model is a defect: only this machine answers here.
nock.disableNetConnect();
nock.enableNetConnect(/^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/u);
